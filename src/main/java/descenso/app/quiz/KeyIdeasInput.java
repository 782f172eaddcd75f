package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizAction;
import descenso.app.key.QuizKeyMaps;
import descenso.app.screen.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.AnswerOptionsText;
import descenso.view.question.ExerciseView;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
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
record KeyIdeasInput(String text, Set<Integer> held, ListSelection selection) implements AnswerInput {

    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "ok", "vale");

    private static final Set<String> NONE = Set.of("0", "none", "ninguna", "ninguno", "nothing", "nada");

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
    public KeyMap keys() {
        return QuizKeyMaps.ASK_IDEAS;
    }

    @Override
    public AnswerInput onAction(Action action) {
        return new KeyIdeasInput(text, held, selection.after(action));
    }

    @Override
    public AnswerInput onAction(QuizAction action) {
        if (action != QuizAction.TICK) {
            return this;
        }
        Set<Integer> other = new HashSet<>(held);
        if (!other.remove(selection.chosen())) {
            other.add(selection.chosen());
        }
        return new KeyIdeasInput(text, other, selection);
    }

    @Override
    public AnswerInput onKey(Key key, Size room) {
        return new KeyIdeasInput(text, held, selection.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        return new Submission.Answered(new Answer.Words(text, held), text);
    }

    /** Parses the numbers of the ideas that the text contains, a word for none, or a word that confirms the guess. */
    @Override
    public ParsedInput parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isBlank() || typed.isOneOf(YES)) {
            return new ParsedInput.Valid(this);
        }
        List<Integer> named = typed.rows(selection.count());
        boolean isNone = typed.isOneOf(NONE);
        return isNone || !named.isEmpty()
                ? new ParsedInput.Valid(new KeyIdeasInput(text, Set.copyOf(named), selection))
                : new ParsedInput.Invalid(LocalizedMessage.of(
                        MessageKey.TOLD_NO_IDEAS, typed.quoted(), Integer.toString(selection.count())));
    }

    @Override
    public List<String> paragraphs(ExerciseView view) {
        return new AnswerOptionsText(view).ideas(text, held);
    }

    @Override
    public Rendered draw(RenderContext context) {
        ExerciseView view = context.exerciseView();
        List<Line> lines = new ArrayList<>(quoted(context));
        lines.add(Line.blank());
        if (context.isOpen()) {
            lines.addAll(modelled(context));
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(view.texts().say(MessageKey.QUIZ_IDEAS), Style.MUTED, context.width()));
        }
        int above = lines.size();
        RowRenderer pen = new RowRenderer(context, selection);
        for (int idea = 0; idea < selection.count(); idea++) {
            pen.row(
                    held.contains(idea) ? "[x] " : "[ ] ",
                    view.exercise().parts().get(idea).text());
        }
        Rendered drawn = pen.drawn();
        lines.addAll(drawn.lines());
        return new Rendered(lines, above + drawn.focus());
    }

    /** Returns the learner's text, line by line, behind a vertical bar. */
    private List<Line> quoted(RenderContext context) {
        Line bar = Line.of(context.exerciseView().texts().characters().select("┃ ", "| "), Style.RULE);
        List<Line> lines = new ArrayList<>();
        text.strip()
                .lines()
                .map(context.exerciseView().texts().characters()::encode)
                .forEach(line -> lines.addAll(WrappedText.lines(line, Style.QUOTE, context.width() - bar.width())));
        lines.replaceAll(line -> Line.join(bar, line));
        return lines;
    }

    private static List<Line> modelled(RenderContext context) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(context.exerciseView().texts().say(MessageKey.QUIZ_MODEL), Style.STRONG));
        context.exerciseView()
                .exercise()
                .model()
                .ifPresent(model -> lines.addAll(context.exerciseView().textLines(model, Style.TEXT, context.width())));
        return lines;
    }
}
