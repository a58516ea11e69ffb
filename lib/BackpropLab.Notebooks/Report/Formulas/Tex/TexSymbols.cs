namespace BackpropLab.Notebooks.Formulas;

/// <summary>What stands for an operator, a relation or a bracket: a command of TeX, a character, or the symbol itself.</summary>
static class TexSymbols
{
    static readonly Dictionary<string, Symbol> symbols = All();

    /// <summary>The symbol of a token; null if it stands for none.</summary>
    public static Symbol? Find(string token) => symbols.GetValueOrDefault(token);

    static Dictionary<string, Symbol> All()
    {
        var all = new Dictionary<string, Symbol>();
        Add(AtomKind.Ordinary, """
            / / | | . . ! ! ? ? \| ‖ \% % \# # \& & \$ $ \_ _ \backslash \
            \infty ∞ \partial ∂ \nabla ∇ \emptyset ∅ \forall ∀ \exists ∃ \neg ¬ \top ⊤ \bot ⊥ \prime ′ \hbar ℏ \Re ℜ \Im ℑ
            \dots … \ldots … \cdots ⋯ \vdots ⋮ \ddots ⋱
            """);
        Add(AtomKind.Large, """
            \sum ∑ \prod ∏ \coprod ∐ \int ∫ \iint ∬ \oint ∮ \bigcup ⋃ \bigcap ⋂ \bigoplus ⨁ \bigotimes ⨂ \bigodot ⨀
            """);
        Add(AtomKind.Binary, """
            + + - − * ∗ \cdot ⋅ \times × \div ÷ \pm ± \mp ∓ \odot ⊙ \otimes ⊗ \oplus ⊕ \circ ∘ \ast ∗ \star ⋆ \bullet ∙
            \cup ∪ \cap ∩ \setminus ∖ \wedge ∧ \land ∧ \vee ∨ \lor ∨
            """);
        Add(AtomKind.Relation, """
            = = < < \lt < > > \gt > : : \colon : \le ≤ \leq ≤ \ge ≥ \geq ≥ \ne ≠ \neq ≠ \ll ≪ \gg ≫ \equiv ≡ \approx ≈ \sim ∼ \simeq ≃ \cong ≅
            \propto ∝ \in ∈ \notin ∉ \ni ∋ \subset ⊂ \subseteq ⊆ \supset ⊃ \supseteq ⊇ \mid ∣ \parallel ∥ \perp ⟂
            \to → \rightarrow → \leftarrow ← \gets ← \leftrightarrow ↔ \mapsto ↦ \longrightarrow ⟶ \longleftarrow ⟵
            \Rightarrow ⇒ \Leftarrow ⇐ \Leftrightarrow ⇔ \implies ⟹ \iff ⟺ \uparrow ↑ \downarrow ↓
            """);
        Add(AtomKind.Opening, @"( ( [ [ \{ { \lbrace { \lvert | \lVert ‖ \langle ⟨ \lfloor ⌊ \lceil ⌈");
        Add(AtomKind.Closing, @") ) ] ] \} } \rbrace } \rvert | \rVert ‖ \rangle ⟩ \rfloor ⌋ \rceil ⌉");
        Add(AtomKind.Punctuation, ", , ; ;");
        return all;

        void Add(AtomKind kind, string table)
        {
            foreach (var pair in table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2))
            {
                var symbol = new Symbol(pair[1], kind);
                all.Add(pair[0], symbol);
                if (!char.IsAscii(symbol.Text[0]))
                    all.TryAdd(symbol.Text, symbol);
            }
        }
    }
}
