namespace BackpropLab.Notebooks.Formulas;

/// <summary>A name with primes: <c>h'</c>, the derivative of <c>h</c>.</summary>
/// <param name="Base">The name.</param>
/// <param name="Primes">How many primes.</param>
sealed record Primed(Formula Base, int Primes) : Formula;
