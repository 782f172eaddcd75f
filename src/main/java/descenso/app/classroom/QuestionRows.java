package descenso.app.classroom;

import descenso.app.quiz.QuestionSession;
import descenso.classroom.Tally.AnswerGroup;
import descenso.course.Course;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Part;
import descenso.course.question.Question.AnswerForm;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.Grade;
import descenso.quiz.NumberAnswer;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.question.ExerciseView;
import descenso.view.question.MistakeNames;
import descenso.view.question.PredictionView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a question: its options or ideas, or else the answers that were given, by the mistake behind them.
 *
 * @param isComparable whether all learners have the same numbers, and the options in the same order
 */
record QuestionRows(QuestionSession session, ExerciseView view, Course course, boolean isComparable)
        implements TallyRows {

    /** Maximum length of an answer that is quoted because it cannot be read, in code points. */
    private static final int QUOTED = 30;

    /** Maximum number of different numbers that a row names, so that it stays one line. */
    private static final int MOST_NUMBERS = 3;

    /** Maximum width of a part of an order that is not broken, in cells: {@code η = 2/101 ≈ 0.0198}. */
    private static final int UNBROKEN = 20;

    @Override
    public UiText texts() {
        return view.texts();
    }

    private Exercise exercise() {
        return view.exercise();
    }

    @Override
    public List<TallyRow> rows(List<AnswerGroup> groups) {
        List<TallyRow> rows = new ArrayList<>();
        boolean isGraded = TallyRows.isGraded(groups);
        switch (exercise().question().form()) {
            case ONE, SEVERAL -> rows.addAll(options(isGraded));
            case VERDICT, ORDER ->
                rows.addAll(
                        groups.isEmpty()
                                ? options(false)
                                : frequent(groups, AnswerGroup::answer, this::spelled, this::behind));
            case MATCH -> rows.addAll(frequent(groups, AnswerGroup::answer, this::spelled, this::behind));
            case NUMBER ->
                rows.addAll(
                        isGraded
                                ? slips(groups)
                                : frequent(
                                        groups,
                                        this::amount,
                                        group -> List.of(new Span(amount(group), Style.TEXT)),
                                        group -> List.of()));
            case TEXT -> rows.addAll(groups.isEmpty() ? List.of() : ideas(groups));
        }
        rows.addAll(unknown(groups));
        return rows;
    }

    /** Returns a row for each option, with its number on the screens of the learners if they all have the same. */
    private List<TallyRow> options(boolean isGraded) {
        List<Integer> order = session.order();
        List<TallyRow> rows = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int index = order.get(place);
            Part part = exercise().parts().get(index);
            List<Span> words = new ArrayList<>();
            if (isComparable) {
                words.add(new Span((place + 1) + ". ", Style.MUTED));
            }
            words.addAll(view.row(part.text(), Style.TEXT));
            rows.add(new TallyRow(
                    words,
                    isGraded ? Optional.of(status(index)) : Optional.empty(),
                    isGraded ? part.misconception().map(this::behind).stream().toList() : List.of(),
                    group -> ids(group.answer()).contains(part.id())));
        }
        return rows;
    }

    private AnswerStatus status(int option) {
        return exercise().question() instanceof ChoiceQuestion choice
                        && choice.right().get(option)
                ? AnswerStatus.RIGHT
                : AnswerStatus.WRONG;
    }

    private static List<String> ids(String answer) {
        return List.of(answer.split(",", -1));
    }

    /** Returns the answer to an order, a match or a statement in words. */
    private List<Span> spelled(AnswerGroup group) {
        List<String> ids = ids(group.answer());
        List<Span> words = new ArrayList<>();
        switch (exercise().question().form()) {
            case VERDICT -> {
                boolean holds = ids.get(0).equals(Boolean.toString(true));
                words.add(new Span(texts().say(holds ? MessageKey.QUIZ_TRUE : MessageKey.QUIZ_FALSE), Style.STRONG));
                ids.stream().skip(1).forEach(reason -> {
                    words.add(new Span(": ", Style.TEXT));
                    words.addAll(part(reason));
                });
            }
            case ORDER -> {
                String then = PredictionView.then(texts(), texts().messages().isSpoken());
                for (int place = 0; place < ids.size(); place++) {
                    if (place > 0) {
                        words.add(new Span(then, Style.MUTED));
                    }
                    words.addAll(unbroken(part(ids.get(place))));
                }
            }
            default -> {
                for (int pair = 0;
                        pair < Math.min(ids.size(), exercise().parts().size());
                        pair++) {
                    words.add(new Span(pair == 0 ? "" : "; ", Style.MUTED));
                    words.addAll(view.row(exercise().parts().get(pair).text(), Style.TEXT));
                    words.add(new Span(texts().characters().select(" → ", " -> "), Style.MUTED));
                    words.addAll(index(ids.get(pair)).map(view::counterpart).orElse(List.of()));
                }
            }
        }
        return words;
    }

    /** Returns words that are not broken at the end of a line, if they are few. */
    private static List<Span> unbroken(List<Span> words) {
        boolean isShort = words.stream().mapToInt(Span::width).sum() <= UNBROKEN;
        return isShort
                ? words.stream()
                        .map(span -> new Span(span.text().replace(' ', '\u00A0'), span.style()))
                        .toList()
                : words;
    }

    private Optional<Integer> index(String id) {
        return IntStream.range(0, exercise().parts().size())
                .filter(part -> exercise().parts().get(part).id().equals(id))
                .boxed()
                .findFirst();
    }

    /** Returns the text of a part by its id; the id itself if the question has changed since. */
    private List<Span> part(String id) {
        return index(id)
                .map(part -> view.row(exercise().parts().get(part).text(), Style.TEXT))
                .orElseGet(() -> List.of(new Span(texts().encode(id), Style.TEXT)));
    }

    private List<String> mistakes(AnswerGroup group) {
        return group.mistakes().stream().map(this::mistake).toList();
    }

    private List<String> behind(AnswerGroup group) {
        return group.mistakes().stream().map(this::behind).toList();
    }

    /** Returns the note that names a mistake, which is often a sentence that could be taken as true. */
    private String behind(String id) {
        return texts().say(MessageKey.BOARD_MISTAKE, mistake(id));
    }

    private String mistake(String id) {
        return SentenceFormatter.unended(new MistakeNames(course, texts())
                .name(
                        id,
                        exercise().trap(id).stream()
                                .map(trap -> SentenceFormatter.flowing(view.row(trap.text(), Style.TEXT)))));
    }

    /** Returns a row for the correct number, then one for each mistake that makes a wrong one, by frequency. */
    private List<TallyRow> slips(List<AnswerGroup> groups) {
        List<TallyRow> rows = new ArrayList<>();
        OptionalDouble right = rightNumber();
        rows.add(TallyRow.of(
                isComparable && right.isPresent()
                        ? view.amount(right.getAsDouble())
                        : texts().say(MessageKey.BOARD_RIGHT_NUMBER),
                Optional.of(AnswerStatus.RIGHT),
                group -> group.grade() == Grade.RIGHT));
        List<AnswerGroup> wrong =
                groups.stream().filter(group -> group.grade() != Grade.RIGHT).toList();
        rows.addAll(frequent(
                wrong,
                group -> group.grade() + String.join(",", group.mistakes()),
                group -> List.of(new Span(slip(group, wrong), Style.TEXT)),
                group -> List.of()));
        return rows;
    }

    /** Returns the mistake behind a wrong number, after the numbers that it made. */
    private String slip(AnswerGroup one, List<AnswerGroup> wrong) {
        String why = one.mistakes().isEmpty()
                ? texts().say(MessageKey.BOARD_UNEXPLAINED)
                : mistakes(one).stream().collect(Collectors.joining("; "));
        List<String> numbers = wrong.stream()
                .filter(group -> !TallyRows.isUnknown(group) && group.mistakes().equals(one.mistakes()))
                .map(this::amount)
                .distinct()
                .toList();
        String some = String.join("; ", numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())))
                + (numbers.size() > MOST_NUMBERS ? texts().encode("; …") : "");
        return isComparable ? some + ": " + why : why;
    }

    /** Formats a number that was typed; quotes it if it cannot be read. */
    private String amount(AnswerGroup group) {
        OptionalDouble number = number(group);
        return number.isPresent()
                ? view.amount(number.getAsDouble())
                : texts().encode(ControlCharacters.quoted(group.answer(), QUOTED));
    }

    /** Reads a number. If there are two readings, the correct one is preferred, but not before the grade is shown. */
    @Override
    public OptionalDouble number(AnswerGroup group) {
        List<String> units = Stream.of(view.exercise(), session.exercise())
                .flatMap(each -> each.unit().stream())
                .distinct()
                .toList();
        if (exercise().question().form() != AnswerForm.NUMBER) {
            return OptionalDouble.empty();
        }
        NumberAnswer read = NumberAnswer.read(group.answer(), units);
        return read.other().isEmpty() || group.grade() == Grade.PENDING
                ? read.value()
                : read.value(given -> exercise().question().accepts(given, session.values()));
    }

    @Override
    public OptionalDouble rightNumber() {
        return exercise().question().number(session.values());
    }

    /** Returns the ideas of a good answer that the texts hold, and the wrong beliefs. Who wrote them is not known. */
    private List<TallyRow> ideas(List<AnswerGroup> groups) {
        List<TallyRow> rows = new ArrayList<>();
        if (exercise().question() instanceof OpenQuestion open) {
            List<OpenQuestion> versions = versions();
            Map<String, Set<Integer>> held = new HashMap<>();
            groups.forEach(group -> held.put(group.answer(), held(group.answer(), versions)));
            for (int idea = 0; idea < open.ideas().size(); idea++) {
                int number = idea;
                rows.add(new TallyRow(
                        view.row(exercise().parts().get(idea).text(), Style.TEXT),
                        Optional.of(AnswerStatus.RIGHT),
                        List.of(),
                        group -> Objects.requireNonNull(held.getOrDefault(group.answer(), Set.of()))
                                .contains(number)));
            }
        }
        groups.stream().flatMap(group -> group.mistakes().stream()).distinct().forEach(id -> {
            Predicate<AnswerGroup> holds = group -> group.mistakes().contains(id);
            rows.add(TallyRow.of(mistake(id), Optional.of(AnswerStatus.WRONG), holds));
        });
        return rows;
    }

    /** Returns the question in each language, because an answer is in the language of its learner. */
    private List<OpenQuestion> versions() {
        return Stream.of(Language.values())
                .flatMap(language -> course.page(language, session.question().pageId()).exercises().stream())
                .filter(exercise()::isSameAs)
                .map(Exercise::question)
                .filter(OpenQuestion.class::isInstance)
                .map(OpenQuestion.class::cast)
                .distinct()
                .toList();
    }

    /** Returns the indices of the ideas that a text holds, in the language in which it holds most. */
    private static Set<Integer> held(String text, List<OpenQuestion> versions) {
        return versions.stream()
                .map(version -> version.read(text).ideas())
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }
}
