namespace BackpropLab.Notebooks.Formulas;

/// <summary>What stands between two brackets that are as high as it is: <c>\left( ... \right)</c>, and a matrix in its own.</summary>
/// <param name="Opening">The left bracket; empty for <c>\left.</c></param>
/// <param name="Body">What is between them.</param>
/// <param name="Closing">The right bracket, or nothing.</param>
sealed record Fenced(string Opening, Formula Body, string Closing) : Formula;
