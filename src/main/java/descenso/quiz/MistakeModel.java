package descenso.quiz;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One way to make a mistake. */
interface MistakeModel {

    /**
     * The result of a mistake.
     *
     * @param value the wrong number; may equal the correct one or be non-finite
     * @param line finds {@link DiagnosedMistake#line}
     */
    record Wrong(double value, Supplier<String> line) {}

    /**
     * Makes the mistake.
     *
     * @param right the correct number
     * @param symbolicSteps computation of the number by an optimizer; empty for other questions
     * @return the result; empty if the mistake cannot be made
     */
    Optional<Wrong> in(double right, Optional<SymbolicSteps> symbolicSteps);

    /** Returns a model that changes the number itself. */
    static MistakeModel ofNumber(DoubleUnaryOperator change) {
        return (right, symbolicSteps) -> Optional.of(new Wrong(change.applyAsDouble(right), () -> ""));
    }

    /** Returns a model that changes the number itself, but not if an optimizer computes it. */
    static MistakeModel ofFormula(DoubleUnaryOperator change) {
        return (right, symbolicSteps) ->
                symbolicSteps.isPresent() ? Optional.empty() : ofNumber(change).in(right, symbolicSteps);
    }

    /** Returns a model that changes the computation by an optimizer. */
    static MistakeModel ofSteps(UnaryOperator<SymbolicSteps> change) {
        return (right, symbolicSteps) -> symbolicSteps.map(correct -> {
            SymbolicSteps changed = change.apply(correct);
            return new Wrong(changed.value(), () -> correct.firstDifference(changed));
        });
    }
}
