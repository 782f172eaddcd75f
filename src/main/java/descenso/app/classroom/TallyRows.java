package descenso.app.classroom;

import descenso.classroom.Tally;
import descenso.classroom.Tally.AnswerGroup;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.Grade;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of the picture of a task's answers: which answers count together, and what they are called. */
interface TallyRows {

    /** Maximum number of rows of answers that the task does not list, so that the picture fits on a screen. */
    int MOST_ROWS = 6;

    /**
     * A row of a picture.
     *
     * @param status whether the answers are correct; empty as long as that is not shown
     * @param notes the mistakes behind the answers
     * @param takes tests whether an answer counts in this row
     */
    record TallyRow(List<Span> words, Optional<AnswerStatus> status, List<String> notes, Predicate<AnswerGroup> takes) {

        public TallyRow {
            words = List.copyOf(words);
            notes = List.copyOf(notes);
        }

        /** Returns a row without notes. */
        static TallyRow of(String words, Optional<AnswerStatus> status, Predicate<AnswerGroup> takes) {
            return new TallyRow(List.of(new Span(words, Style.TEXT)), status, List.of(), takes);
        }

        int count(List<AnswerGroup> groups) {
            return groups.stream().filter(takes).mapToInt(AnswerGroup::count).sum();
        }
    }

    UiText texts();

    /** Returns the rows for some answers, in the order of display; without answers, what there is to choose from. */
    List<TallyRow> rows(List<AnswerGroup> groups);

    /** Returns the votes with all grades that are known; by default those that they have. */
    default Tally graded(Tally votes) {
        return votes;
    }

    /** Returns the answer as a number; empty if it is none. */
    OptionalDouble number(AnswerGroup group);

    /** Returns the correct number; empty if there is none, or if it is not known yet. */
    OptionalDouble rightNumber();

    /** Tests whether the numbers of different learners can be compared. */
    boolean isComparable();

    /** Tests whether the grades of answers are known. */
    static boolean isGraded(List<AnswerGroup> groups) {
        return !groups.isEmpty() && groups.stream().noneMatch(group -> group.grade() == Grade.PENDING);
    }

    /** Returns the row of "I don't know", if an answer says so. */
    default List<TallyRow> unknown(List<AnswerGroup> groups) {
        return groups.stream().anyMatch(TallyRows::isUnknown)
                ? List.of(TallyRow.of(texts().say(MessageKey.QUIZ_UNKNOWN), Optional.empty(), TallyRows::isUnknown))
                : List.of();
    }

    static boolean isUnknown(AnswerGroup group) {
        return group.answer().isEmpty();
    }

    /**
     * Returns a row for each of the most frequent answers and one for all others.
     *
     * @param key what answers of the same row have in common
     * @param words the words of a row, from one of its answers
     */
    default List<TallyRow> frequent(
            List<AnswerGroup> groups,
            Function<AnswerGroup, String> key,
            Function<AnswerGroup, List<Span>> words,
            Function<AnswerGroup, List<String>> notes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, AnswerGroup> first = new LinkedHashMap<>();
        groups.stream().filter(group -> !isUnknown(group)).forEach(group -> {
            counts.merge(key.apply(group), group.count(), Integer::sum);
            first.putIfAbsent(key.apply(group), group);
        });
        List<String> sorted = counts.keySet().stream()
                .sorted(Comparator.<String>comparingInt(each -> counts.getOrDefault(each, 0))
                        .reversed())
                .toList();
        int shown = sorted.size() <= MOST_ROWS ? sorted.size() : MOST_ROWS - 1;
        List<TallyRow> rows = new ArrayList<>();
        for (String each : sorted.subList(0, shown)) {
            AnswerGroup group = Objects.requireNonNull(first.get(each));
            rows.add(new TallyRow(
                    words.apply(group),
                    AnswerStatus.of(group.grade()),
                    notes.apply(group),
                    other -> !isUnknown(other) && key.apply(other).equals(each)));
        }
        if (shown < sorted.size()) {
            Set<String> rest = new HashSet<>(sorted.subList(shown, sorted.size()));
            rows.add(TallyRow.of(
                    texts().say(MessageKey.BOARD_OTHERS),
                    Optional.empty(),
                    other -> !isUnknown(other) && rest.contains(key.apply(other))));
        }
        return rows;
    }
}
