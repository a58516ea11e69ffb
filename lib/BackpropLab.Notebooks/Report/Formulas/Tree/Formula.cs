namespace BackpropLab.Notebooks.Formulas;

/// <summary>A formula or a part of one, as its TeX says it: what it holds, and nothing about how it is drawn.</summary>
abstract record Formula;
