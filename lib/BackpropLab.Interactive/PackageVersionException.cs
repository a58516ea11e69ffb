namespace BackpropLab.Interactive;

/// <summary>A package would be taken in another version than the cell asks for.</summary>
sealed class PackageVersionException(string message) : Exception(message);
