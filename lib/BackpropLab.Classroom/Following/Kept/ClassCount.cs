namespace BackpropLab.Classroom;

/// <summary>How many students did something.</summary>
/// <param name="Text">What.</param>
/// <param name="Students">How many.</param>
/// <param name="Place">Of a misconception its place in the catalogue, where that has code of it; null if not.</param>
sealed record ClassCount(string Text, int Students, int? Place = null);
