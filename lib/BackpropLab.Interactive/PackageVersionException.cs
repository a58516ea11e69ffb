namespace BackpropLab.Interactive;

/// <summary>A package would be taken in another version than the cell asks for.</summary>
internal sealed class PackageVersionException(string message) : Exception(message);
