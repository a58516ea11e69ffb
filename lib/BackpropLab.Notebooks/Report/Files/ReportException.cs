namespace BackpropLab.Notebooks;

/// <summary>A report could not be written; the message is one sentence that says why, and the folder is as it was.</summary>
/// <param name="message">What could not be written, why, and what to do.</param>
/// <param name="innerException">What the file system said, if it was that.</param>
public sealed class ReportException(string message, Exception? innerException = null) : Exception(message, innerException);
