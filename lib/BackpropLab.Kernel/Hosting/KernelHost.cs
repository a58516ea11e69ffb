using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>What a kernel needs of the place that it runs in.</summary>
/// <param name="Assemblies">Where references come from, and how a cell is loaded.</param>
/// <param name="Packages">How packages come; null where they do not.</param>
/// <param name="NewScope">Makes, for each cell, the scope that runs and stops it; takes what takes the outputs of the cell.</param>
public sealed record KernelHost(IAssemblies Assemblies, IPackages? Packages, Func<CellOutputs, CellScope> NewScope);
