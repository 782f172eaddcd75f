package descenso.quiz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Finds the mistakes that make a wrong number, by making each of them.
 *
 * @param values those that the question was asked with
 */
public record Diagnosis(Question.Number question, Map<String, Double> values) {

    /** All that make it, each told once; none of a right number, or where there is no right one. */
    public List<DiagnosedMistake> diagnose(double given) {
        OptionalDouble right = question.solution().number(values);
        if (right.isEmpty() || isRight(given, right.getAsDouble())) {
            return List.of();
        }
        Optional<SymbolicSteps> reckoning = reckoning();
        List<DiagnosedMistake> slips = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            slip(mistake, given, right.getAsDouble(), reckoning).ifPresent(slips::add);
        }
        return slips;
    }

    private Optional<DiagnosedMistake> slip(
            Mistake mistake, double given, double right, Optional<SymbolicSteps> reckoning) {
        return wrongs(mistake, right, reckoning)
                .filter(wrong -> !isRight(wrong.value(), right))
                .filter(wrong -> new TypedNumberMatcher(question.tolerance(), wrong.value()).of(given))
                .findFirst()
                .map(wrong -> new DiagnosedMistake(mistake, wrong.line().get()));
    }

    private Optional<SymbolicSteps> reckoning() {
        return question.solution() instanceof Solution.Steps steps ? SymbolicSteps.of(steps, values) : Optional.empty();
    }

    private static Stream<MistakeModel.Wrong> wrongs(Mistake mistake, double right, Optional<SymbolicSteps> reckoning) {
        return MistakeModels.of(mistake).stream().flatMap(change -> change.in(right, reckoning).stream());
    }

    /** All numbers that a mistake makes; the right one where it changes nothing. */
    DoubleStream causes(Mistake mistake) {
        OptionalDouble right = question.solution().number(values);
        return right.isEmpty()
                ? DoubleStream.empty()
                : wrongs(mistake, right.getAsDouble(), reckoning()).mapToDouble(MistakeModel.Wrong::value);
    }

    /** The mistakes on the way to the right number that lead to another one, so that they can be told. */
    public Set<Mistake> explainable() {
        OptionalDouble right = question.solution().number(values);
        Set<Mistake> tellable = EnumSet.noneOf(Mistake.class);
        if (right.isPresent()) {
            Optional<SymbolicSteps> reckoning = reckoning();
            for (Mistake mistake : Mistake.values()) {
                boolean isOther = wrongs(mistake, right.getAsDouble(), reckoning)
                        .anyMatch(wrong -> !wrong.line().get().isEmpty()
                                && Double.isFinite(wrong.value())
                                && !isRight(wrong.value(), right.getAsDouble()));
                if (isOther) {
                    tellable.add(mistake);
                }
            }
        }
        return tellable;
    }

    private boolean isRight(double number, double right) {
        return question.tolerance().allows(number, right);
    }
}
