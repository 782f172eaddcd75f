package descenso.quiz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds the mistakes that make a wrong number, by making each of them.
 *
 * @param values those that the question was asked with
 */
public record Diagnosis(Question.Number question, Map<String, Double> values) {

    /** All that make it, each told once; none of a right number, or where there is no right one. */
    public List<Slip> of(double given) {
        OptionalDouble right = question.solution().number(values);
        if (right.isEmpty() || isRight(given, right.getAsDouble())) {
            return List.of();
        }
        Optional<Reckoning> reckoning =
                question.solution() instanceof Solution.Steps steps ? Reckoning.of(steps, values) : Optional.empty();
        List<Slip> slips = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            slip(mistake, given, right.getAsDouble(), reckoning).ifPresent(slips::add);
        }
        return slips;
    }

    private Optional<Slip> slip(Mistake mistake, double given, double right, Optional<Reckoning> reckoning) {
        return Changes.of(mistake).stream()
                .flatMap(change -> change.in(right, reckoning).stream())
                .filter(wrong -> !isRight(wrong.value(), right))
                .filter(wrong -> new Likeness(question.tolerance(), wrong.value()).of(given))
                .findFirst()
                .map(wrong -> new Slip(mistake, wrong.line().get()));
    }

    /** The mistakes on the way to the right number that lead to another one, so that they can be told. */
    public Set<Mistake> tellable() {
        OptionalDouble right = question.solution().number(values);
        Set<Mistake> tellable = EnumSet.noneOf(Mistake.class);
        if (right.isPresent() && question.solution() instanceof Solution.Steps steps) {
            Optional<Reckoning> reckoning = Reckoning.of(steps, values);
            for (Mistake mistake : Mistake.values()) {
                boolean isOther = Changes.of(mistake).stream()
                        .flatMap(change -> change.in(right.getAsDouble(), reckoning).stream())
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
