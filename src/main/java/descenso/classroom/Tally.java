package descenso.classroom;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Confidence;
import descenso.progress.Attempt.Grade;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers of a vote, counted without names.
 *
 * @param groups answers that are alike, the most frequent first
 */
public record Tally(List<AnswerGroup> groups) {

    /** Minimum number of votes of which the answers are shown without force: fewer could give a learner away. */
    public static final int LEAST_VOTES = 5;

    private static final Comparator<AnswerGroup> ORDER =
            Comparator.comparingInt(AnswerGroup::count).reversed().thenComparing(AnswerGroup::given, GivenAnswer.ORDER);

    /**
     * An answer without its learner.
     *
     * @param answer the answer as the journal has it; empty for "I don't know"
     * @param mistakes ids of the mistakes and misconceptions that were recognised in it
     */
    public record GivenAnswer(String answer, Grade grade, List<String> mistakes) {

        static final Comparator<GivenAnswer> ORDER = Comparator.comparing(GivenAnswer::answer)
                .thenComparing(GivenAnswer::grade)
                .thenComparing(given -> String.join(" ", given.mistakes()));

        public GivenAnswer {
            mistakes = List.copyOf(mistakes);
        }

        static GivenAnswer of(Attempt attempt) {
            return new GivenAnswer(
                    attempt.answer(), attempt.grade(), attempt.effort().mistakes());
        }
    }

    /**
     * Answers that are alike.
     *
     * @param answer the answer as the journal has it; empty for "I don't know"
     * @param mistakes ids of the mistakes and misconceptions that were recognised in it
     * @param count number of learners who gave it
     * @param confidence how many of them are how sure; without those who have not said it
     */
    public record AnswerGroup(
            String answer, Grade grade, List<String> mistakes, int count, Map<Confidence, Integer> confidence) {

        public AnswerGroup {
            mistakes = List.copyOf(mistakes);
            confidence = Map.copyOf(confidence);
        }

        /** Creates answers of learners who have not said how sure they are. */
        public AnswerGroup(String answer, Grade grade, List<String> mistakes, int count) {
            this(answer, grade, mistakes, count, Map.of());
        }

        private static AnswerGroup of(Attempt attempt) {
            GivenAnswer given = GivenAnswer.of(attempt);
            Map<Confidence, Integer> one = attempt.effort().confidence().stream()
                    .collect(Collectors.toMap(confidence -> confidence, confidence -> 1));
            return new AnswerGroup(given.answer(), given.grade(), given.mistakes(), 1, one);
        }

        private GivenAnswer given() {
            return new GivenAnswer(answer, grade, mistakes);
        }

        private AnswerGroup graded(Grade other, List<String> otherMistakes) {
            return new AnswerGroup(answer, other, otherMistakes, count, confidence);
        }

        private AnswerGroup and(AnswerGroup more) {
            Map<Confidence, Integer> all = new EnumMap<>(Confidence.class);
            Stream.of(this, more)
                    .forEach(group -> group.confidence.forEach((each, of) -> all.merge(each, of, Integer::sum)));
            return new AnswerGroup(answer, grade, mistakes, count + more.count, all);
        }

        /** Returns how many of these learners are sure. */
        public int sure() {
            return confidence.getOrDefault(Confidence.SURE, 0);
        }
    }

    public Tally {
        groups = List.copyOf(groups);
    }

    /** Counts answers. */
    public static Tally of(Collection<Attempt> answers) {
        return counted(answers.stream().map(AnswerGroup::of));
    }

    private static Tally counted(Stream<AnswerGroup> groups) {
        Map<GivenAnswer, AnswerGroup> alike = new LinkedHashMap<>();
        groups.forEach(group -> alike.merge(group.given(), group, AnswerGroup::and));
        return new Tally(alike.values().stream().sorted(ORDER).toList());
    }

    /** Returns how often each word occurs, the most frequent first, and in alphabetical order if they are equal. */
    public static Map<String, Integer> frequencies(Stream<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Returns these answers without what would tell which of them is correct. */
    public Tally ungraded() {
        return counted(groups.stream().map(group -> group.graded(Grade.PENDING, List.of())));
    }

    /**
     * Returns these bets with the grade that an equal one has: the same experiment judges them all.
     *
     * @param measured returns the grade of an answer by what was measured; empty if nothing was
     */
    public Tally judged(Function<String, Optional<Grade>> measured) {
        Map<String, Grade> known = new LinkedHashMap<>();
        groups.forEach(group -> measured.apply(group.answer()).ifPresent(grade -> known.put(group.answer(), grade)));
        groups.stream()
                .filter(group -> group.grade() != Grade.PENDING)
                .forEach(group -> known.putIfAbsent(group.answer(), group.grade()));
        return counted(groups.stream()
                .map(group -> group.graded(known.getOrDefault(group.answer(), group.grade()), group.mistakes())));
    }

    /** Tests whether any learner has said how sure the answer is. */
    public boolean hasConfidence() {
        return groups.stream().anyMatch(group -> !group.confidence().isEmpty());
    }

    /** Returns how many learners are how sure, for each confidence. */
    public Map<Confidence, Integer> confidence() {
        Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
        for (Confidence each : Confidence.values()) {
            counts.put(
                    each,
                    groups.stream()
                            .mapToInt(group -> group.confidence().getOrDefault(each, 0))
                            .sum());
        }
        return counts;
    }

    /** Returns how many are sure of a wrong answer. */
    public int sureMistakes() {
        return groups.stream()
                .filter(group -> group.grade() == Grade.WRONG)
                .mapToInt(AnswerGroup::sure)
                .sum();
    }

    /** Returns the number of votes. */
    public int votes() {
        return groups.stream().mapToInt(AnswerGroup::count).sum();
    }
}
