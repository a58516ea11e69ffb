namespace BackpropLab.Notebooks;

/// <summary>Something that a cell put out, in the order in which it did.</summary>
public abstract record CellOutput;
