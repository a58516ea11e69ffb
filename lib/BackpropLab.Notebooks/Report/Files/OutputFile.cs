namespace BackpropLab.Notebooks;

/// <summary>A file to be written.</summary>
/// <param name="Name">Its path below the output folder, parted by <c>/</c>.</param>
/// <param name="Content">Its content.</param>
sealed record OutputFile(string Name, byte[] Content);
