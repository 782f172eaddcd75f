package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.CorrectAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TypedWords;
import descenso.quiz.Answer;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.question.SolutionView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An open answer beside the model answer, with the key ideas that it contains. The tutor guesses these ideas; the
 * learner corrects the guess.
 *
 * @param text the learner's text
 * @param held the 0-based numbers of the ideas that the text contains
 */
record KeyIdeasInput(String text, Set<Integer> held, ListSelection selection) implements RowsInput {

    private static final TypedWords YES = TypedWords.of("answer-yes");
    private static final TypedWords NONE = TypedWords.of("answer-none");

    private static final CommandTable<QuestionScreen> COMMANDS = CommandTable.<QuestionScreen>empty()
            .bar(MessageKey.QUIZ_TICK, "SPACE", QuestionCommands.change(KeyIdeasInput.class, KeyIdeasInput::ticking))
            .and(QuestionCommands.SUBMIT)
            .label(MessageKey.QUIZ_CONFIRM)
            .and(QuestionCommands.ROWS
                    .without(MessageKey.QUIZ_HINT)
                    .without(MessageKey.QUIZ_SKIP)
                    .without(MessageKey.WORD_SHOW))
            .word(MessageKey.WORD_SKIP, QuestionScreen::leaveQuestion);

    KeyIdeasInput {
        held = Set.copyOf(held);
    }

    /** Creates an answer with the ideas ticked that the text seems to contain. */
    static KeyIdeasInput guessing(String text, OpenQuestion open) {
        Set<Integer> seeming = IntStream.range(0, open.ideas().size())
                .filter(idea -> open.ideas().get(idea).seemsToBeIn(text))
                .boxed()
                .collect(Collectors.toSet());
        return new KeyIdeasInput(text, seeming, ListSelection.of(open.ideas().size()));
    }

    @Override
    public KeyIdeasInput withSelection(ListSelection other) {
        return new KeyIdeasInput(text, held, other);
    }

    @Override
    public CommandTable<QuestionScreen> commands() {
        return COMMANDS;
    }

    private AnswerInput ticking() {
        Set<Integer> other = new HashSet<>(held);
        if (!other.remove(selection.chosen())) {
            other.add(selection.chosen());
        }
        return new KeyIdeasInput(text, other, selection);
    }

    @Override
    public Submission submit(Exercise exercise) {
        return new Submission.Answered(new Answer.Words(text, held), text);
    }

    /** Parses the numbers of the ideas that the text contains, a word for none, or a word that confirms the guess. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isBlank() || typed.isOneOf(YES)) {
            return new Submission.Further(this);
        }
        List<Integer> named = typed.rows(selection.count());
        boolean isNone = typed.isOneOf(NONE);
        return isNone || !named.isEmpty()
                ? new Submission.Further(new KeyIdeasInput(text, Set.copyOf(named), selection))
                : new Submission.Refused(LocalizedMessage.of(
                        MessageKey.TOLD_NO_IDEAS, typed.quoted(), Integer.toString(selection.count())));
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view, selection.chosen());
        UiText texts = view.texts();
        Line bar = Line.of(texts.characters().select("┃ ", "| "), Style.RULE);
        List<Section> quoted = text.strip()
                .lines()
                .map(line -> Section.paragraph(texts.characters().encode(line), Style.QUOTE))
                .toList();
        rows.add(new Section.Shown(List.of(new Section.Marked(bar, bar, "", quoted))))
                .written(text);
        List<Integer> order = IntStream.range(0, selection.count()).boxed().toList();
        AnswerRows ideas = new AnswerRows(view, selection.chosen());
        if (isOpen) {
            view.exercise()
                    .model()
                    .ifPresent(model -> rows.add(new Section.Group(
                            new SolutionView(view).answer(new CorrectAnswer.Passage(MessageKey.QUIZ_MODEL, model)))));
            ideas.add(new Section.Paragraph(
                    Wording.of(texts.say(MessageKey.QUIZ_IDEAS), Style.MUTED, texts.say(MessageKey.TOLD_IDEAS))));
        }
        order.forEach(idea -> ideas.row(
                held.contains(idea) ? "[x] " : "[ ] ",
                view.exercise().parts().get(idea).text()));
        if (held.isEmpty()) {
            ideas.told(MessageKey.TOLD_NO_HELD);
        }
        ideas.ticked(MessageKey.TOLD_HELD, order, held).told(MessageKey.TOLD_HOW_IDEAS);
        return rows.add(new Section.Group(ideas.sections())).sections();
    }
}
