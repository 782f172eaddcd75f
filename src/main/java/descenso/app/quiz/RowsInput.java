package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.DraftNumbers;
import descenso.app.screen.Movement.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question.CorrectAnswer;
import descenso.course.question.Template;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TypedWords;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer of which the rows are the parts of the question: one is chosen, some are ticked, or all are put in order.
 *
 * @param order the 0-based numbers of the parts, in the order of the rows
 * @param ticked the numbers of the ticked parts
 * @param text the learner's text whose ideas are ticked; otherwise empty
 * @param reading what the tutor reads in the text; otherwise nothing
 */
public record RowsInput(
        Kind kind,
        List<Integer> order,
        ListSelection selection,
        Set<Integer> ticked,
        String text,
        AnswerReading reading)
        implements AnswerInput {

    /** The kind of the answer, and the step at which it is. */
    public enum Kind {
        /** One option applies. */
        ONE,
        /** Several options may apply. */
        SEVERAL,
        /** An order that the learner arranges. */
        ORDER,
        /** Whether a statement is true; the reason follows. Its rows are true, false and "I don't know". */
        VERDICT,
        /** The reason why a statement is true. */
        TRUE,
        /** The reason why a statement is false. */
        FALSE,
        /** The key ideas of a text beside the model answer. The tutor guesses them; the learner corrects the guess. */
        IDEAS;

        /** Tests whether the last row is "I don't know". */
        private boolean hasUnknown() {
            return this != TRUE && this != FALSE && this != IDEAS;
        }

        private boolean isTicked() {
            return this == SEVERAL || this == IDEAS;
        }
    }

    private static final int VERDICTS = 3;

    /** Maximum number of clauses that are quoted because nothing is recognised in them; more would hide the ideas. */
    private static final int MOST_UNREAD = 2;

    static final TypedWords YES = TypedWords.of("answer-yes");
    static final TypedWords NO = TypedWords.of("answer-no");
    private static final TypedWords NONE = TypedWords.of("answer-none");

    /** The lists of a draft: the kind, the chosen row, the parts in their order, and those that are ticked. */
    private static final int STEP = 0;

    private static final int ROW = 1;
    private static final int PARTS = 2;
    private static final int TICKED = 3;
    private static final int LISTS = 4;

    private static final CommandTable<AnsweringScreen> CHOOSING = QuestionCommands.rows(CommandTable.empty());

    private static final CommandTable<AnsweringScreen> TICK = CommandTable.<AnsweringScreen>empty()
            .bar(MessageKey.QUIZ_TICK, "SPACE", QuestionCommands.change(AnswerInput::ticking));

    private static final CommandTable<AnsweringScreen> TICKING = QuestionCommands.rows(TICK);

    private static final CommandTable<AnsweringScreen> ORDERING =
            QuestionCommands.turning(MessageKey.QUIZ_LOWER, MessageKey.QUIZ_HIGHER);

    /** Commands to give the reason of a verdict, and to go back to the verdict. */
    private static final CommandTable<AnsweringScreen> REASON = QuestionCommands.SUBMIT
            .bar(MessageKey.QUIZ_HIGHER, "LEFT", QuestionCommands.change(AnswerInput::again))
            .label(MessageKey.QUIZ_TRUTH_AGAIN)
            .and(QuestionCommands.ROWS);

    private static final CommandTable<AnsweringScreen> CONFIRMING = TICK.and(QuestionCommands.SUBMIT)
            .label(MessageKey.QUIZ_CONFIRM)
            .and(CommandTable.<QuestionScreen>empty()
                    .bar(
                            MessageKey.QUIZ_NOT_MEANT,
                            "n",
                            (screen, state) -> screen.change(AnswerInput::disbelieving, state))
                    .when((screen, state) -> screen.input() instanceof RowsInput rows && rows.isBelieving())
                    .only(QuestionScreen.class))
            .and(QuestionCommands.ROWS
                    .without(MessageKey.QUIZ_HINT)
                    .without(MessageKey.QUIZ_SKIP)
                    .without(MessageKey.WORD_SHOW))
            .and(CommandTable.<QuestionScreen>empty()
                    .word(MessageKey.WORD_SKIP, QuestionScreen::leaveQuestion)
                    .only(QuestionScreen.class));

    public RowsInput {
        order = List.copyOf(order);
        ticked = Set.copyOf(ticked);
    }

    /** Creates an answer at its first row, with nothing ticked. */
    static RowsInput of(Kind kind, List<Integer> order) {
        int rows = kind == Kind.VERDICT ? VERDICTS : order.size() + (kind.hasUnknown() ? 1 : 0);
        return new RowsInput(kind, order, ListSelection.of(rows), Set.of(), "", AnswerReading.nothing());
    }

    /** Creates an answer with the ideas ticked that the text seems to contain. */
    static RowsInput ideas(String text, OpenQuestion open, AnswerReading reading) {
        List<Integer> ideas = IntStream.range(0, open.ideas().size()).boxed().toList();
        return new RowsInput(Kind.IDEAS, ideas, ListSelection.of(ideas.size()), reading.ideas(), text, reading);
    }

    private RowsInput at(int row) {
        return with(selection.withChosen(row));
    }

    @Override
    public RowsInput with(ListSelection other) {
        return new RowsInput(kind, order, other, ticked, text, reading);
    }

    private RowsInput with(Set<Integer> other) {
        return new RowsInput(kind, order, selection, other, text, reading);
    }

    @Override
    public CommandTable<AnsweringScreen> commands() {
        return switch (kind) {
            case ONE, VERDICT -> CHOOSING;
            case SEVERAL -> TICKING;
            case ORDER -> ORDERING;
            case TRUE, FALSE -> REASON;
            case IDEAS -> CONFIRMING;
        };
    }

    @Override
    public AnswerInput onKey(Key key, Size room) {
        RowsInput moved = with(selection.after(key));
        return kind.isTicked() && selection.hasRow(key) ? moved.ticking() : moved;
    }

    private boolean isUnknown() {
        return kind.hasUnknown() && selection.isLast();
    }

    @Override
    public RowsInput ticking() {
        if (isUnknown()) {
            return this;
        }
        Set<Integer> other = new HashSet<>(ticked);
        if (!other.remove(part())) {
            other.add(part());
        }
        return with(other);
    }

    private boolean isBelieving() {
        return !reading.beliefs().isEmpty();
    }

    /**
     * Returns this answer without the wrong beliefs that were read in the text; the ideas beside them are ticked again.
     */
    @Override
    public RowsInput disbelieving() {
        AnswerReading meant = reading.disbelieving();
        Set<Integer> other = new HashSet<>(ticked);
        other.addAll(meant.ideas());
        return new RowsInput(kind, order, selection, other, text, meant);
    }

    private List<Integer> parts(List<Integer> rows) {
        return rows.stream().map(order::get).toList();
    }

    /** Returns the number of the part in the chosen row. */
    private int part() {
        return order.get(selection.chosen());
    }

    @Override
    public RowsInput turned(int by) {
        int to = selection.chosen() + by;
        if (isUnknown() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(selection.chosen()));
        return new RowsInput(kind, other, selection.withChosen(to), ticked, text, reading);
    }

    /** Goes back from a reason to the verdict on the statement. */
    @Override
    public AnswerInput again() {
        return kind == Kind.TRUE || kind == Kind.FALSE ? verdict(kind == Kind.TRUE) : this;
    }

    private RowsInput verdict(boolean holds) {
        return of(Kind.VERDICT, order).at(holds ? 0 : 1);
    }

    private static Kind reason(boolean holds) {
        return holds ? Kind.TRUE : Kind.FALSE;
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (isUnknown()) {
            return Submission.Answered.UNKNOWN;
        }
        return switch (kind) {
            case ONE -> Submission.Answered.of(new Answer.Options(Set.of(part())), exercise);
            case SEVERAL ->
                ticked.isEmpty()
                        ? new Submission.Refused(MessageKey.QUIZ_NONE_TICKED)
                        : Submission.Answered.of(new Answer.Options(ticked), exercise);
            case ORDER -> Submission.Answered.of(new Answer.Ranking(order), exercise);
            case VERDICT -> new Submission.Further(of(reason(selection.chosen() == 0), order));
            case TRUE, FALSE ->
                Submission.Answered.of(new Answer.Statement(kind == Kind.TRUE, OptionalInt.of(part())), exercise);
            case IDEAS ->
                Submission.Answered.of(
                        new Answer.Words(text, ticked, reading.beliefs().keySet()), exercise);
        };
    }

    /**
     * Parses the numbers of rows, a verdict with or without a reason, or a word that confirms the guess or denies it.
     * "No" takes back the wrong beliefs that were read in the text.
     */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        boolean isUnknown =
                kind.hasUnknown() ? typed.isUnknown(selection.count()) : kind != Kind.IDEAS && typed.isUnknown();
        if (isUnknown) {
            RowsInput last = kind.hasUnknown() ? this : of(Kind.VERDICT, order);
            return new Submission.Further(last.at(last.selection.count() - 1));
        }
        return switch (kind) {
            case ONE -> parsed(typed.row(order.size()).map(this::at), typed.noChoice(order.size()));
            case SEVERAL ->
                parsed(
                        ticked(typed),
                        typed.error(
                                LocalizedMessage.of(MessageKey.TOLD_HOW_SEVERAL),
                                MessageKey.TOLD_NO_CHOICES,
                                Integer.toString(order.size())));
            case ORDER ->
                parsed(typed.order(order.size()).map(rows -> of(Kind.ORDER, parts(rows))), typed.noOrder(order.size()));
            case VERDICT, TRUE, FALSE -> statement(typed);
            case IDEAS ->
                isBelieving() && typed.isOneOf(NO)
                        ? new Submission.Further(FreeTextInput.meaning(text, reading.disbelieving()))
                        : parsed(
                                typed.isBlank() || typed.isOneOf(YES)
                                        ? Optional.of(this)
                                        : typed.isOneOf(NONE) ? Optional.of(with(Set.of())) : ticked(typed),
                                LocalizedMessage.of(
                                        MessageKey.TOLD_NO_IDEAS, typed.quoted(), Integer.toString(order.size())));
        };
    }

    private static Submission parsed(Optional<RowsInput> input, LocalizedMessage error) {
        return input.<Submission>map(Submission.Further::new).orElseGet(() -> new Submission.Refused(error));
    }

    /** Returns this answer with the rows ticked that the line names; empty if it names none. */
    private Optional<RowsInput> ticked(TypedAnswer typed) {
        List<Integer> rows = typed.rows(order.size());
        return rows.isEmpty() ? Optional.empty() : Optional.of(at(rows.get(0)).with(Set.copyOf(parts(rows))));
    }

    /** Parses a verdict, the number of a verdict or of a reason, or a verdict followed by a reason. */
    private Submission statement(TypedAnswer typed) {
        Optional<Boolean> holds = typed.truth();
        TypedAnswer rest = holds.isPresent() ? typed.afterFirst() : typed;
        if (holds.isPresent() && rest.isBlank()) {
            return new Submission.Further(verdict(holds.get()));
        }
        boolean isReason = holds.isPresent() || kind != Kind.VERDICT;
        RowsInput input = of(holds.map(RowsInput::reason).orElse(kind), order);
        String size = Integer.toString(order.size());
        return parsed(
                rest.row(isReason ? order.size() : VERDICTS - 1).map(input::at),
                isReason
                        ? rest.error(
                                LocalizedMessage.of(MessageKey.TOLD_HOW_REASON, size), MessageKey.TOLD_NO_REASON, size)
                        : rest.error(LocalizedMessage.of(MessageKey.TOLD_HOW_TRUTH), MessageKey.TOLD_NO_TRUTH));
    }

    @Override
    public RowsInput restored(String written, Exercise exercise) {
        if (written.isEmpty()) {
            return at(selection.count() - 1);
        }
        Optional<Boolean> holds = kind == Kind.VERDICT ? Optional.of(written.startsWith("true")) : Optional.empty();
        List<Integer> parts =
                exercise.numbers(holds.isPresent() ? written.substring(written.indexOf(',') + 1) : written);
        if (!order.containsAll(parts)) {
            return this;
        }
        int row = order.indexOf(parts.get(0));
        return switch (kind) {
            case SEVERAL -> at(row).with(Set.copyOf(parts));
            case ORDER -> parts.size() == order.size() ? of(kind, parts) : this;
            default -> of(holds.map(RowsInput::reason).orElse(kind), order).at(row);
        };
    }

    @Override
    public String draft() {
        return DraftNumbers.text(List.of(
                List.of(List.of(Kind.values()).indexOf(kind)),
                List.of(selection.chosen()),
                order,
                ticked.stream().sorted().toList()));
    }

    @Override
    public RowsInput drafted(String draft) {
        return DraftNumbers.read(draft, LISTS).flatMap(this::drafted).orElse(this);
    }

    private Optional<RowsInput> drafted(DraftNumbers draft) {
        List<Kind> kinds = List.of(Kind.values());
        int step = draft.index(STEP, kinds.size());
        boolean isFitting = step >= 0
                && (kinds.get(step) == kind
                        || (kind == Kind.VERDICT && !kinds.get(step).hasUnknown()))
                && (kind == Kind.ORDER
                        ? draft.hasAll(PARTS, order)
                        : draft.lists().get(PARTS).equals(order))
                && order.containsAll(draft.lists().get(TICKED));
        if (!isFitting) {
            return Optional.empty();
        }
        RowsInput begun = of(kinds.get(step), draft.lists().get(PARTS));
        int row = draft.index(ROW, begun.selection.count());
        return row < 0
                ? Optional.empty()
                : Optional.of(begun.at(row).with(Set.copyOf(draft.lists().get(TICKED))));
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view.texts(), selection.chosen());
        AnswerRows all = switch (kind) {
            case ONE -> parts(rows, view).told(MessageKey.TOLD_HOW_CHOICE, Integer.toString(selection.count()));
            case SEVERAL ->
                parts(rows, view).ticked(MessageKey.TOLD_TICKED, order, ticked).told(MessageKey.TOLD_HOW_SEVERAL);
            case ORDER -> parts(rows, view).told(MessageKey.TOLD_HOW_ORDER, AnswerRows.counted(order.size()));
            case VERDICT ->
                rows.row(MessageKey.QUIZ_TRUE)
                        .row(MessageKey.QUIZ_FALSE)
                        .row(MessageKey.QUIZ_UNKNOWN)
                        .told(MessageKey.TOLD_HOW_TRUTH);
            case TRUE -> reasons(rows, MessageKey.QUIZ_TRUE_BECAUSE, view);
            case FALSE -> reasons(rows, MessageKey.QUIZ_FALSE_BECAUSE, view);
            case IDEAS -> ideas(view, isOpen);
        };
        return all.sections();
    }

    /** Adds a row for each part, with a box if parts are ticked, and one for "I don't know" if the kind has it. */
    private AnswerRows parts(AnswerRows rows, ExerciseView view) {
        order.forEach(
                part -> rows.row(!kind.isTicked() ? "" : ticked.contains(part) ? "[x] " : "[ ] ", words(part, view)));
        return kind.hasUnknown() ? rows.row(MessageKey.QUIZ_UNKNOWN) : rows;
    }

    /** Returns the words of a part; an idea for which the question does not ask says so. */
    private static Wording words(int part, ExerciseView view) {
        Template text = view.exercise().parts().get(part).text();
        if (!(view.exercise().question() instanceof OpenQuestion open)
                || !open.beyond().contains(part)) {
            return view.sentence(text, Style.TEXT);
        }
        List<Span> words = new ArrayList<>(view.row(text, Style.TEXT));
        words.add(new Span(" " + view.texts().say(MessageKey.QUIZ_BEYOND_ROW), Style.MUTED));
        return Wording.sentence(words);
    }

    private AnswerRows reasons(AnswerRows rows, MessageKey said, ExerciseView view) {
        rows.add(Section.paragraph(view.texts().say(said), Style.STRONG));
        return parts(rows, view).told(MessageKey.TOLD_HOW_REASON, Integer.toString(order.size()));
    }

    /**
     * Returns what is doubtful in the text: wrong beliefs, ideas that may be meant, and clauses in which nothing is
     * recognised.
     */
    private List<String> notes(ExerciseView view) {
        List<String> notes = new ArrayList<>();
        reading.beliefs()
                .forEach((belief, quote) -> notes.add(view.texts()
                        .say(
                                MessageKey.QUIZ_HOLDS_BELIEF,
                                quote,
                                SentenceFormatter.unended(new Line(view.row(
                                                view.exercise()
                                                        .parts()
                                                        .get(order.size() + belief)
                                                        .text(),
                                                Style.TEXT))
                                        .toString()))));
        Stream.of(reading.denied(), reading.weak())
                .forEach(doubtful -> doubtful.forEach((idea, quote) ->
                        notes.add(view.texts().say(MessageKey.QUIZ_MEANS, quote, Integer.toString(idea + 1)))));
        if (!reading.unread().isEmpty() && !reading.ideas().isEmpty()) {
            notes.add(view.texts()
                    .say(
                            MessageKey.QUIZ_UNREAD,
                            view.texts()
                                    .and(reading.unread().stream()
                                            .limit(MOST_UNREAD)
                                            .map(quote -> view.texts().say(MessageKey.QUIZ_QUOTED, quote))
                                            .toList())));
        }
        return notes;
    }

    /** Returns the learner's text and the model answer, then the ideas. */
    private AnswerRows ideas(ExerciseView view, boolean isOpen) {
        UiText texts = view.texts();
        Line bar = Line.of(texts.characters().select("┃ ", "| "), Style.RULE);
        List<Section> quoted = text.strip()
                .lines()
                .map(line -> Section.paragraph(texts.characters().encode(line), Style.QUOTE))
                .toList();
        AnswerRows all = new AnswerRows(view.texts(), selection.chosen())
                .add(new Section.Shown(List.of(new Section.Marked(bar, bar, "", quoted))))
                .written(text);
        AnswerRows ideas = new AnswerRows(view.texts(), selection.chosen());
        if (isOpen) {
            view.exercise()
                    .model()
                    .ifPresent(model -> all.add(
                            new Section.Group(view.answer(new CorrectAnswer.Passage(MessageKey.QUIZ_MODEL, model)))));
            all.add(new Section.Group(
                    notes(view).stream().map(Section::paragraph).toList()));
            MessageKey intro = reading.ideas().isEmpty() ? MessageKey.QUIZ_IDEAS_NONE : MessageKey.QUIZ_IDEAS;
            ideas.add(
                    new Section.Paragraph(Wording.of(texts.say(intro), Style.MUTED, texts.say(MessageKey.TOLD_IDEAS))));
        }
        parts(ideas, view);
        if (ticked.isEmpty()) {
            ideas.told(MessageKey.TOLD_NO_HELD);
        }
        ideas.ticked(MessageKey.TOLD_HELD, order, ticked);
        if (isBelieving()) {
            ideas.told(MessageKey.TOLD_NOT_MEANT);
        }
        ideas.told(MessageKey.TOLD_HOW_IDEAS);
        return all.add(new Section.Group(ideas.sections()));
    }
}
