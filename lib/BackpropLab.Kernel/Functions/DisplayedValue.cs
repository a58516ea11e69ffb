using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>A value that a cell has shown: another can be put in its place, by this cell or a later one.</summary>
public sealed class DisplayedValue
{
    readonly Func<object?, MimeBundle> render;

    /// <summary>The session that the value is shown in: the cell may have ended when another value takes the place.</summary>
    readonly SessionOutputs? session = CellScope.Current?.Session;

    DisplayedValue(object? value, Func<object?, MimeBundle> render) => (Value, this.render) = (value, render);

    /// <summary>The name of the place.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The value that is shown now.</summary>
    public object? Value { get; private set; }

    /// <summary>Puts a value in the place of the one that stands there.</summary>
    /// <param name="updatedValue">The value; it is shown as the first one was.</param>
    public void Update(object? updatedValue)
    {
        var bundle = render(updatedValue);
        CellStop.Check();
        session?.Last?.Update(DisplayId, bundle);
        Value = updatedValue;
    }

    /// <summary>Shows a value below the cell that the calling code belongs to.</summary>
    /// <param name="value">The value.</param>
    /// <param name="render">How it, and whatever takes its place, is rendered.</param>
    internal static DisplayedValue Show(object? value, Func<object?, MimeBundle> render)
    {
        var shown = new DisplayedValue(value, render);
        var bundle = render(value);
        CellStop.Check();
        CellScope.Current?.Outputs?.Display(bundle, executionCount: null, shown.DisplayId);
        return shown;
    }
}
