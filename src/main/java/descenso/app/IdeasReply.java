package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.quiz.Answer;
import descenso.quiz.Question;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.AnswerWords;
import descenso.view.ExerciseView;
import descenso.view.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An open answer beside a model one, and which of the key ideas it holds: the tutor guesses, the learner knows.
 *
 * @param text the learner's words
 * @param held numbers of ideas
 */
record IdeasReply(String text, Set<Integer> held, Rows rows) implements Reply {

    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "ok", "vale");

    private static final Set<String> NONE = Set.of("0", "none", "ninguna", "ninguno", "nothing", "nada");

    IdeasReply {
        held = Set.copyOf(held);
    }

    /** With the ideas ticked that the words seem to hold. */
    static IdeasReply guessing(String text, Question.Open open) {
        Set<Integer> seeming = IntStream.range(0, open.ideas().size())
                .filter(idea -> open.ideas().get(idea).seemsToBeIn(text))
                .boxed()
                .collect(Collectors.toSet());
        return new IdeasReply(text, seeming, Rows.of(open.ideas().size()));
    }

    @Override
    public KeyMap keys() {
        return QuizKeys.ASK_IDEAS;
    }

    @Override
    public Reply act(Action action) {
        return new IdeasReply(text, held, rows.after(action));
    }

    @Override
    public Reply act(QuizAction action) {
        if (action != QuizAction.TICK) {
            return this;
        }
        Set<Integer> other = new HashSet<>(held);
        if (!other.remove(rows.chosen())) {
            other.add(rows.chosen());
        }
        return new IdeasReply(text, other, rows);
    }

    @Override
    public Reply type(Key key, Size room) {
        return new IdeasReply(text, held, rows.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        return new Submission.Answered(new Answer.Words(text, held), text);
    }

    /** The numbers of the ideas that it holds, a word for none, or one that says the guess is right. */
    @Override
    public Said said(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isBlank() || typed.isOneOf(YES)) {
            return new Said.Made(this);
        }
        List<Integer> named = typed.rows(rows.count());
        boolean isNone = typed.isOneOf(NONE);
        return isNone || !named.isEmpty()
                ? new Said.Made(new IdeasReply(text, Set.copyOf(named), rows))
                : new Said.Unread(Sentence.of(Phrase.TOLD_NO_IDEAS, typed.quoted(), Integer.toString(rows.count())));
    }

    @Override
    public List<String> told(ExerciseView words) {
        return new AnswerWords(words).ideas(text, held);
    }

    @Override
    public Drawn draw(Pose pose) {
        ExerciseView words = pose.words();
        List<Line> lines = new ArrayList<>(quoted(pose));
        lines.add(Line.blank());
        if (pose.isOpen()) {
            lines.addAll(modelled(pose));
            lines.add(Line.blank());
            lines.addAll(Prose.lines(words.speech().say(Phrase.QUIZ_IDEAS), Style.MUTED, pose.width()));
        }
        int above = lines.size();
        RowPen pen = new RowPen(pose, rows);
        for (int idea = 0; idea < rows.count(); idea++) {
            pen.row(
                    held.contains(idea) ? "[x] " : "[ ] ",
                    words.exercise().parts().get(idea).text());
        }
        Drawn drawn = pen.drawn();
        lines.addAll(drawn.lines());
        return new Drawn(lines, above + drawn.focus());
    }

    /** What the learner wrote, line by line. */
    private List<Line> quoted(Pose pose) {
        Line bar = Line.of(pose.words().speech().glyphs().choose("┃ ", "| "), Style.RULE);
        List<Line> lines = new ArrayList<>();
        text.strip()
                .lines()
                .map(pose.words().speech().glyphs()::write)
                .forEach(line -> lines.addAll(Prose.lines(line, Style.QUOTE, pose.width() - bar.width())));
        lines.replaceAll(line -> Line.join(bar, line));
        return lines;
    }

    private static List<Line> modelled(Pose pose) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(pose.words().speech().say(Phrase.QUIZ_MODEL), Style.STRONG));
        pose.words()
                .exercise()
                .model()
                .ifPresent(model -> lines.addAll(pose.words().words(model, Style.TEXT, pose.width())));
        return lines;
    }
}
