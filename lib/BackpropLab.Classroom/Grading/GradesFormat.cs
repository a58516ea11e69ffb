namespace BackpropLab.Classroom;

/// <summary>Who imports the marks.</summary>
public enum GradesFormat
{
    /// <summary>Nobody: they are read as <c>grades.csv</c>.</summary>
    Plain,

    /// <summary>Moodle: <c>moodle.csv</c> besides.</summary>
    Moodle,

    /// <summary>Canvas: <c>canvas.csv</c> besides.</summary>
    Canvas,
}
