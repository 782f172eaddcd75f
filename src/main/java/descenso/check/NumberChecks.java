package descenso.check;

import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.quiz.ComputedNumber;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks a question with a number as its answer, for many random draws of its values. */
final class NumberChecks {

    private static final int DRAWS = 200;
    private static final int FEWEST = 4;

    /** Maximum number of significant digits that a learner reads and types. */
    private static final int READABLE = 6;

    /** Relative change of a value that simulates rounding in the learner's computation. */
    private static final double NUDGE = 1e-4;

    /** Maximum fraction of draws in which a trap may equal the answer or another trap by chance. */
    private static final double CHANCE = 0.05;

    private final Exercise exercise;
    private final ComputedNumber question;
    private final Linter report;
    private final List<SampledQuestion> draws;

    NumberChecks(Exercise exercise, ComputedNumber question, Linter report) {
        this.exercise = exercise;
        this.question = question;
        this.report = report;
        // similar seeds would give similar values
        this.draws = new Random(DRAWS)
                .longs(DRAWS)
                .mapToObj(seed -> SampledQuestion.of(question, seed))
                .toList();
    }

    void check() {
        checkValues();
        if (addFirst(draw -> !isAllowed(draw), MessageKey.CHECK_HYPERPARAMETER)
                || addFirst(draw -> !Double.isFinite(draw.answer()), MessageKey.CHECK_NO_NUMBER)) {
            return;
        }
        // percentages and significant digits are meaningless for 0
        boolean isRelative = question.tolerance().kind() != Tolerance.Kind.ABSOLUTE;
        addFirst(draw -> isRelative && draw.answer() == 0, MessageKey.CHECK_ZERO);
        // some typical mistake in the optimizer steps should change the answer
        boolean hasSteps = question.solution() instanceof Solution.Steps;
        addFirst(draw -> hasSteps && question.explainable(draw.values()).isEmpty(), MessageKey.CHECK_NO_MISTAKE);
        addFirst(draw -> !draw.areAlike(rounded(draw.answer()), draw.answer()), MessageKey.CHECK_ROUNDED);
        for (String name : shown()) {
            first(draw -> !draw.areAlike(draw.nudged(name).answer(), draw.answer()))
                    .ifPresent(draw -> add(MessageKey.CHECK_SENSITIVE, name, draw.toString()));
        }
        checkUnambiguous();
        for (int trap = 0; trap < question.traps().size(); trap++) {
            checkTrap(trap);
        }
    }

    /** Returns a value rounded to the digits that a learner types. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(READABLE)).doubleValue();
    }

    private Set<String> shown() {
        Set<String> shown = new HashSet<>(exercise.ask().names());
        shown.retainAll(question.values().sources().keySet());
        return shown;
    }

    private void checkValues() {
        long failed = count(draw -> !question.values().allow(draw.values()));
        if (failed > 0) {
            add(MessageKey.CHECK_WHERE, Long.toString(failed), Integer.toString(DRAWS));
        }
        long different = draws.stream().map(SampledQuestion::values).distinct().count();
        if (different < FEWEST && !question.values().sources().isEmpty()) {
            add(MessageKey.CHECK_FEW_DRAWS, Long.toString(different), Integer.toString(FEWEST));
        }
        for (String name : shown()) {
            first(draw -> draw.digits(name) > READABLE)
                    .ifPresent(draw ->
                            add(MessageKey.CHECK_LONG_VALUE, name, draw.written(name), Integer.toString(READABLE)));
        }
    }

    /** Reports two draws that show the learner equal values but have different answers. */
    private void checkUnambiguous() {
        Map<Map<String, Double>, SampledQuestion> first = new HashMap<>();
        for (SampledQuestion draw : draws) {
            Map<String, Double> seen = new HashMap<>(draw.values());
            seen.keySet().retainAll(shown());
            SampledQuestion before = first.putIfAbsent(seen, draw);
            if (before != null && !draw.areAlike(draw.answer(), before.answer())) {
                add(MessageKey.CHECK_UNTOLD, before.toString(), draw.toString());
                return;
            }
        }
    }

    private static boolean isAllowed(SampledQuestion draw) {
        try {
            draw.answer();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reports the first draw that meets the condition as an example; returns whether there is one. */
    private boolean addFirst(Predicate<SampledQuestion> isWrong, MessageKey key) {
        Optional<SampledQuestion> wrong = first(isWrong);
        wrong.ifPresent(draw -> add(key, draw.toString()));
        return wrong.isPresent();
    }

    private Optional<SampledQuestion> first(Predicate<SampledQuestion> isWrong) {
        return draws.stream().filter(isWrong).findFirst();
    }

    private void add(MessageKey key, String... arguments) {
        report.add(exercise.position(), key, arguments);
    }

    /** Checks that the numbers of the question distinguish a trap from the answer and from the traps before it. */
    private void checkTrap(int trap) {
        Part part = exercise.parts().get(trap);
        long broken = count(draw -> !Double.isFinite(value(trap, draw)));
        if (broken > 0) {
            addTrap(part, MessageKey.CHECK_TRAP_NO_NUMBER, part.id(), broken);
            return;
        }
        long right = count(draw -> draw.areAlike(value(trap, draw), draw.answer()));
        if (right > CHANCE * DRAWS) {
            addTrap(part, MessageKey.CHECK_TRAP_RIGHT, part.id(), right);
        }
        for (int i = 0; i < trap; i++) {
            int other = i;
            long alike = count(draw -> draw.areAlike(value(trap, draw), value(other, draw)));
            if (alike > CHANCE * DRAWS) {
                addTrap(
                        part,
                        MessageKey.CHECK_TRAPS_ALIKE,
                        exercise.parts().get(other).id(),
                        alike);
            }
        }
    }

    private void addTrap(Part trap, MessageKey key, String id, long count) {
        report.add(trap.position(), key, id, Long.toString(count), Integer.toString(DRAWS));
    }

    private long count(Predicate<SampledQuestion> condition) {
        return draws.stream().filter(condition).count();
    }

    private double value(int trap, SampledQuestion draw) {
        return Solution.in(draw.values(), question.traps().get(trap));
    }

    /** A question with a number as its answer and one draw of its values. */
    record SampledQuestion(ComputedNumber question, Map<String, Double> values) {

        static SampledQuestion of(ComputedNumber question, long seed) {
            return new SampledQuestion(question, question.values().draw(seed));
        }

        /**
         * Returns the correct number, which may be infinite or NaN.
         *
         * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
         */
        double answer() {
            return question.solution().value(values);
        }

        /** Tests whether a number is accepted in place of another. */
        boolean areAlike(double number, double other) {
            return question.tolerance().allows(number, other);
        }

        /**
         * Returns this question with one value increased by a small fraction of itself, or of its distance to 1 if it
         * lies between 0 and 1 and that distance is smaller, and the derived values updated.
         */
        SampledQuestion nudged(String name) {
            Map<String, Double> nudged = new LinkedHashMap<>();
            question.values().sources().forEach((each, source) -> {
                double before = values.getOrDefault(each, Double.NaN);
                double value = source instanceof QuestionVariables.Derived derived
                        ? Solution.in(nudged, derived.value())
                        : before;
                double scale = before > 0 && before < 1 ? Math.min(before, 1 - before) : Math.abs(before);
                nudged.put(each, each.equals(name) ? before + NUDGE * scale : value);
            });
            return new SampledQuestion(question, nudged);
        }

        /** Returns the text of a value or of the answer. */
        String written(String name) {
            return NumberText.of(name.equals(Exercise.ANSWER) ? answer() : value(name));
        }

        private double value(String name) {
            return NumberText.cleaned(values.getOrDefault(name, Double.NaN));
        }

        /** Returns the number of significant digits of a value; 0 if it is not finite. */
        int digits(String name) {
            double value = value(name);
            return Double.isFinite(value)
                    ? new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision()
                    : 0;
        }

        /** Returns the values in the form {@code x = 3, lr = 0.1}. */
        @Override
        public String toString() {
            return values.keySet().stream()
                    .map(name -> name + " = " + written(name))
                    .collect(Collectors.joining(", "));
        }
    }
}
