namespace BackpropLab.Charts;

/// <summary>Samples with classes as the page's scripts take them.</summary>
sealed record LiveData(double[][] Rows, IReadOnlyList<int> Labels)
{
    /// <summary>The samples of two features and a class that a plane can show; null where there are none.</summary>
    public static LiveData? Of(Dataset data) => data.HasClasses ? new(data.X.ToRowArrays(), data.Labels) : null;
}
