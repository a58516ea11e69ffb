using System.Xml.Linq;
using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

public sealed class MathMlSnapshotTests
{
    [Fact]
    public void Some_formulas_of_the_lessons_as_they_are_written() => Snapshot.Match("formulas", string.Join("\n\n", new[]
    {
        @"a = X W + b, \qquad y = \sigma(a) = \frac{1}{1 + e^{-a}} .",
        @"\frac{\partial E}{\partial W} = \frac{1}{N} X^{\mathsf T} \delta , \quad \text{shape } (2, 1)",
        @"\delta^1 = \bigl( \delta^2 \, (W^2)^{\mathsf T} \bigr) \odot h'(a^1) , \qquad (N, H) .",
        @"W^1 = \begin{pmatrix} 0.5 & 0.2 \\ 0.1 & 0.3 \end{pmatrix}",
        @"\nabla L_{\mathcal{B}} = \frac{1}{B} \sum_{n \in \mathcal{B}} \nabla E_n",
    }.Select(Written)));

    static string Written(string tex) => $"{tex}\n{string.Join('\n', MathMl.Displayed(TexParser.Parse(tex)).Select(piece => XElement.Parse(piece).ToString()))}";
}
