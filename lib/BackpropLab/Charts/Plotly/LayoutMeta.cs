namespace BackpropLab.Plotly;

/// <summary>What our page's script is told of a layout, and plotly.js lets through: how it fits another width.</summary>
sealed class LayoutMeta
{
    /// <summary>The number of panels that share the figure; null where there is one alone.</summary>
    public int? Panels { get; init; }

    /// <summary>The width in pixels below which fewer panels stand side by side.</summary>
    public double? Narrowest { get; init; }

    /// <summary>The height of a panel's axes over their width.</summary>
    public double? Aspect { get; init; }

    /// <summary>The gap between panels in pixels.</summary>
    public double? ColumnGap { get; init; }

    public double? RowGap { get; init; }

    /// <summary>Whether the panels show the same window, so that the outer ones alone are labelled.</summary>
    public bool? Shared { get; init; }

    /// <summary>Set where pictures hang in rows.</summary>
    public GalleryMeta? Gallery { get; init; }

    /// <summary>Whether the height stays as it is on a narrow page.</summary>
    public bool? KeepHeight { get; init; }
}
