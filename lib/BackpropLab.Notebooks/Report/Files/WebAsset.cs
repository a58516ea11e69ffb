namespace BackpropLab.Notebooks;

/// <summary>A file that a page needs.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="ContentType">Its MIME type, with the character set where it is text.</param>
sealed record WebAsset(byte[] Bytes, string ContentType);
