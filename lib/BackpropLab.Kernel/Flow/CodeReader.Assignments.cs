using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BackpropLab.Kernel;

// Assignments: what is given another value, and what holds it from then on.
sealed partial class CodeReader
{
    Place? Assign(IOperation target, Place? value)
    {
        switch (target)
        {
            case IDiscardOperation:
                return value;
            case IDeclarationExpressionOperation declaration:
                return Begin(declaration.Expression, value);
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Assign(element, value);
                return value;
            case ILocalReferenceOperation { Local: var local }:
                Hold(Of(local), value);
                return Of(local);
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter }:
                // Another value for a parameter is nothing that the caller sees.
                Hold(Of(parameter), value);
                return value;
            case IPropertyReferenceOperation { Property.SetMethod: { } setter } property when CellSymbols.KeyOf(setter) is { } key && !setter.IsStatic:
                var instance = property.Instance is null ? null : Value(property.Instance);
                facts.Add(new FlowFact.Calls(key, [instance, .. Arguments(property.Arguments).Select(argument => argument.Value), value], New()));
                Change(instance);
                Keep(instance, value);
                return value;
            case IFieldReferenceOperation { Field: var field } when CellSymbols.VariableOf(field) is { } name:
                facts.Add(new FlowFact.Assigns(Place.Variable(name)));
                Hold(Place.Variable(name), value);
                return value;
            default:
                // An element or a property of something.
                var changed = ValueOf(target);
                Change(changed);
                Keep(changed, value);
                return value;
        }
    }

    /// <summary>The first value of variables, of the cell's own or local ones.</summary>
    Place? Begin(IOperation target, Place? value)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
                Begin(element, value);
        }
        else if (target is not IDiscardOperation)
        {
            Hold(ValueOf(target), value);
        }

        return value;
    }

    Place? Compound(ICompoundAssignmentOperation compound)
    {
        var value = Value(compound.Value);
        Assign(compound.Target, libraries.CanChange(compound.Type) && compound.OperatorMethod is null ? value : null);
        return ValueOf(compound.Target);
    }

    Place? Deconstruct(IOperation target, IOperation value)
    {
        var isBeginning = target is IDeclarationExpressionOperation;
        var (into, from) = (target is IDeclarationExpressionOperation declaration ? declaration.Expression : target, Unconverted(value));
        if (into is ITupleOperation targets && from is ITupleOperation values && targets.Elements.Length == values.Elements.Length)
        {
            var read = values.Elements.Select(element => element is ITupleOperation ? null : Value(element)).ToArray();
            for (var i = 0; i < read.Length; i++)
            {
                if (values.Elements[i] is ITupleOperation)
                    Deconstruct(targets.Elements[i], values.Elements[i]);
                else
                    Give(targets.Elements[i], read[i]);
            }

            return null;
        }

        return Give(into, Value(from));

        Place? Give(IOperation part, Place? given) => isBeginning ? Begin(part, given) : Assign(part, given);
    }

    Place? Declare(IVariableDeclaratorOperation variable)
    {
        var initializer = variable.Initializer ?? (variable.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is not null && Value(initializer.Value) is { } value && libraries.CanChange(variable.Symbol.Type))
            Hold(Of(variable.Symbol), value);
        return null;
    }

    Place? Loop(IForEachLoopOperation loop)
    {
        var collection = Value(loop.Collection);
        Draw(collection);
        foreach (var local in loop.Locals.Where(local => libraries.CanChange(local.Type)))
            Hold(Of(local), collection);
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation)
            Assign(loop.LoopControlVariable, collection);
        Value(loop.Body);
        return null;
    }
}
