using BackpropLab.Exercises;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>What an answer depends on: what has to run before it, and which other answers it uses.</summary>
/// <param name="Members">What has to run, each with the cell before which it has to have run.</param>
/// <param name="Exercises">The other exercises whose functions it uses.</param>
/// <param name="References">Those of them that are to be the course's own.</param>
sealed record Dependencies(IReadOnlyDictionary<CodeMember, int> Members, IReadOnlySet<string> Exercises, IReadOnlySet<GradedExercise> References)
{
    /// <summary>Follows the names that an answer uses, and those that these use.</summary>
    /// <param name="code">The notebook.</param>
    /// <param name="exercise">The exercise.</param>
    /// <param name="answer">The answer to it.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="references">The exercises of which the course's own function is taken, by the names that it goes by.</param>
    public static Dependencies Of(
        SubmittedCode code, GradedExercise exercise, SubmittedAnswer answer, IReadOnlyDictionary<GradedExercise, SubmittedAnswer?> answers, IReadOnlyDictionary<string, GradedExercise> references)
    {
        var (members, exercises, used) = (new Dictionary<CodeMember, int>(), new HashSet<string>(), new HashSet<GradedExercise>());
        var owners = answers.Where(pair => pair.Key != exercise && pair.Value is not null).SelectMany(pair => pair.Value!.Members.Select(member => (member, pair.Key.Id))).ToLookup(item => item.member, item => item.Id);
        var names = new Queue<(string Name, int Cell)>();
        foreach (var member in answer.Members)
            Add(member, answer.Cell);
        if (answer.Members.Count == 0)
            Follow(answer.Uses, answer.Cell);
        while (names.TryDequeue(out var next))
        {
            if (references.TryGetValue(next.Name, out var reference) && reference != exercise)
            {
                exercises.Add(reference.Id);
                used.Add(reference);
                continue;
            }

            var found = code.Find(next.Name, next.Cell);
            if (found.Count == 0 && answers.Keys.FirstOrDefault(other => other.Function == next.Name && other != exercise) is { } missing)
                exercises.Add(missing.Id);
            foreach (var member in found)
                Add(member, next.Cell);
            if (found is [{ Node: not (BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax) } variable, ..])
            {
                foreach (var change in code.ChangesOf(next.Name, variable.Cell, next.Cell))
                    Add(change, next.Cell);
            }
        }

        return new(members, exercises, used);

        void Add(CodeMember member, int before)
        {
            var at = Math.Min(before, members.GetValueOrDefault(member, int.MaxValue));
            var isNew = members.TryAdd(member, at);
            members[member] = at;
            exercises.UnionWith(owners[member]);
            if (isNew)
                Follow(member.Uses, Math.Min(member.Cell, at));
        }

        void Follow(IEnumerable<string> uses, int cell)
        {
            foreach (var name in uses)
                names.Enqueue((name, cell));
        }
    }
}
