namespace BackpropLab.Tests.Numerics;

enum ProductBias
{
    None,
    Columns,
    Rows,
}
