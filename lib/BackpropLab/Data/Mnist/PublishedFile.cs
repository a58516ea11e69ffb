namespace BackpropLab.Data;

/// <summary>A file that is downloaded, and the hash by which it is known.</summary>
/// <param name="Name">Its name on the servers and in the folder.</param>
/// <param name="Sha256">Lower-case hexadecimal digits.</param>
sealed record PublishedFile(string Name, string Sha256);
