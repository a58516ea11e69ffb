namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>Cells as nobody would write them on purpose: names that come and go, objects under two names, functions that change what they reach.</summary>
sealed class RandomCells(Random random)
{
    static readonly string[] Numbers = ["n", "m", "k"];
    static readonly string[] Lists = ["list", "other", "third"];
    static readonly string[] Functions = ["F", "G"];

    /// <summary>A cell.</summary>
    public string Next() => random.Next(26) switch
    {
        0 or 1 => $"var {Number} = {random.Next(9)};",
        2 or 3 => $"var {List} = new List<int> {{ {random.Next(9)}, {random.Next(9)} }};",
        4 => $"var {List} = {List};",
        5 => $"var {List} = {List}.Select(x => x + {Number}).ToList();",
        6 => $"{List}.Add({Number});\n{List}.Count",
        7 => $"{List}.Sum() + {Number}",
        8 => $"{Number} += {random.Next(1, 5)};\n{Number}",
        9 => $"({Number}, {Number}) = ({Number}, {Number});",
        10 => $"int {Function}(int x) => x + {Number};",
        11 => $"int {Function}(int x) {{ {List}.Add(x); return {List}.Count; }}",
        12 => $"int Fill(List<int> items) {{ items.Add({Number}); return items.Count; }}",
        13 => $"Fill({List})",
        14 => $"{Function}({Number})",
        15 => $"Func<int, int> {Function} = x => x * {Number};",
        16 => $"var lazy = {List}.Select(x => x * {Number});\nlazy.Count()",
        17 => "string.Join(\",\", lazy)",
        18 => "var random = new Random(7);",
        19 => $"var {Number} = random.Next(100);\n{Number}",
        20 => "class Box { public List<int> Items = new(); public int Add(int x) { Items.Add(x); return Items.Count; } }\nvar box = new Box();",
        21 => $"box.Items = {List};",
        22 => $"box.Add({Number})",
        23 => $"string.Join(\",\", {List}) + box.Items.Count",
        24 => $"foreach (var item in {List})\n    {Number} += item;\n{Number}",
        _ => $"if ({Number} > 3) throw new InvalidOperationException(\"too many\");\n{Number}",
    };

    string Number => random.GetItems(Numbers, 1)[0];

    string List => random.GetItems(Lists, 1)[0];

    string Function => random.GetItems(Functions, 1)[0];
}
