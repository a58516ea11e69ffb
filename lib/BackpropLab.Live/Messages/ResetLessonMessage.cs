namespace BackpropLab.Live;

/// <summary>Puts the whole notebook back; a copy of what was written is kept.</summary>
sealed record ResetLessonMessage : WindowMessage;
