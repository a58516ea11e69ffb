using System.Globalization;
using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>Puts a lesson back as it was before anybody worked in it; what was written is kept.</summary>
public static class NotebookReset
{
    /// <summary>The folder beside the lessons that takes what was written.</summary>
    public const string KeptFolder = "kept";

    /// <summary>Puts one lesson back.</summary>
    /// <param name="notebook">The student's notebook.</param>
    /// <param name="source">The teacher's, which it is made from anew.</param>
    /// <param name="now">The time, for the name of what is kept.</param>
    /// <returns>What was done, and where what was written is kept.</returns>
    /// <exception cref="IOException">A file is not there, cannot be read or written; the notebook is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written; the notebook is as it was.</exception>
    /// <exception cref="FormatException">The teacher's notebook is broken.</exception>
    public static ResetNotebook Reset(string notebook, string source, DateTime now)
    {
        var first = StudentEdition.Of(DibDocument.Load(source), source);
        var written = File.Exists(notebook) ? DibDocument.ReadBytes(notebook) : null;
        if (written is not null && written.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(first.ToString())))
            return new(notebook, IsNew: false, null);
        var kept = written is null ? null : Keep(notebook, written, now);
        first.Save(notebook);
        return new(notebook, IsNew: true, kept);
    }

    static string Keep(string notebook, byte[] written, DateTime now)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(notebook))!, KeptFolder);
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(notebook)}-{now:yyyyMMdd-HHmmss}");
        for (var count = 1; ; count++)
        {
            var path = Path.Combine(folder, count == 1 ? $"{name}.dib" : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}.dib"));
            try
            {
                using var file = new FileStream(path, FileMode.CreateNew);
                file.Write(written);
                return path;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Kept in the same second: this one takes the next name.
            }
        }
    }
}
