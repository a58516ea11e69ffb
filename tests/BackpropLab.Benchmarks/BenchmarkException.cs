namespace BackpropLab.Benchmarks;

/// <summary>Something that was to be measured could not be; the message is one sentence for whoever asked.</summary>
sealed class BenchmarkException(string message) : Exception(message);
