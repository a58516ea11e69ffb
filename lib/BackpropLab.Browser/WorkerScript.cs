namespace BackpropLab.Browser;

/// <summary>What the kernel asks of the script of its Web Worker.</summary>
/// <param name="LoadHelp">Brings what help with typing needs besides.</param>
/// <param name="IsToStop">Whether the person has asked for something since that ends the cell which runs.</param>
/// <param name="HearWhy">Waits until that has been received: while a cell runs, nothing is.</param>
/// <param name="NoteProgress">Keeps what is solved of the course.</param>
/// <param name="NoteAttempts">Keeps what a class is to be told, a line of JSON each.</param>
sealed record WorkerScript(Func<Task> LoadHelp, Func<bool> IsToStop, Func<Task> HearWhy, Action<string> NoteProgress, Action<string> NoteAttempts);
