package descenso.app;

import descenso.course.Asked;
import descenso.phrases.Sentence;
import descenso.progress.Attempt;
import descenso.progress.Remembered;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.TooSmall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole tutor at one moment. {@link #update} is the only way on: a message in, the next tutor and what is to be
 * done outside out.
 *
 * @param kept what was last given to be remembered
 */
public record Tutor(Study study, Screen screen, Remembered kept) {

    private static final Set<Word> BACKWARDS = Set.of(Word.BACK, Word.NEXT, Word.SKIP, Word.ANSWER);

    /** The tutor as it opens: at the bookmark. Its first update has that remembered. */
    public static Tutor opening(Study study) {
        return new Tutor(study, LessonScreen.fresh(), Remembered.nothing()).settled();
    }

    /** The tutor as it opens in the lab: with that experiment, or with the list of all. */
    public static Step inLab(Study study, Optional<String> experiment) {
        Screen lesson = LessonScreen.fresh();
        Turn list = experiment
                .map(name -> LabListScreen.behind(name, lesson, study))
                .orElseGet(() -> LabListScreen.to(lesson, study));
        Turn door =
                experiment.map(name -> LabDoor.to(list.screen(), name, study)).orElse(list);
        List<Command> commands = new ArrayList<>(list.commands());
        experiment.ifPresent(name -> commands.addAll(door.commands()));
        return at(new Turn(door.screen(), study, commands));
    }

    /** The tutor as it opens with what is due. */
    public static Step inReview(Study study) {
        return at(ReviewScreen.to(LessonScreen.fresh(), study));
    }

    /**
     * The tutor as it opens with questions in one go.
     *
     * @param questions at least one
     */
    public static Step inQuiz(Study study, List<Asked> questions) {
        return at(QuestionScreen.asking(Round.of(Round.Purpose.QUIZ, questions, LessonScreen.fresh()), study));
    }

    private static Step at(Turn turn) {
        return new Tutor(turn.study(), turn.screen(), Remembered.nothing()).step(turn);
    }

    public Frame view() {
        return isTooSmall() ? TooSmall.frame(study.size(), study.speech()) : screen.view(study);
    }

    private boolean isTooSmall() {
        return !TooSmall.isEnough(study.size());
    }

    /** What the screen tells where there is none. */
    public Telling telling() {
        return screen.telling(study);
    }

    /**
     * What follows from a word.
     *
     * @param rest what was said after it; may be empty
     */
    public Heard heed(Word word, String rest) {
        return new Saying(word, rest).to(screen, study.calm());
    }

    /** The words that mean something here, those that mean something anywhere included. */
    public Set<Word> words() {
        Set<Word> words = EnumSet.copyOf(Elsewhere.WORDS);
        words.addAll(telling().words());
        return words;
    }

    /** Whether a word asks for a place by name: then all of that is to be told, even where the learner is there. */
    public boolean asksForPlace(Word word) {
        return word != Word.QUIT
                && Elsewhere.WORDS.contains(word)
                && !telling().words().contains(word);
    }

    /** Whether a word may lead back to where the learner was before: none that names a place does, nor one that turns pages. */
    public boolean leadsBack(Word word) {
        return BACKWARDS.contains(word) && !(screen instanceof LessonScreen);
    }

    /** What a number without a word means; empty where it means nothing. */
    public Optional<Word> bare() {
        return telling().bare();
    }

    /** What may be said after a word. */
    public List<String> choices(Word word) {
        Telling telling = telling();
        return telling.words().contains(word) ? telling.choices(word) : new Elsewhere(screen, study).choices(word);
    }

    /** After what follows from a word. */
    public Step after(Heard heard) {
        return step(heard.turn());
    }

    /** After whatever goes on by itself was told to stop. */
    public Step stopped() {
        return telling().stopped().map(this::step).orElseGet(() -> Step.at(this));
    }

    /** After memory was full: whatever could not be held is given up. */
    public Step exhausted() {
        return step(screen.exhausted(study));
    }

    public Step update(Message message) {
        return message.accept(new Update());
    }

    private final class Update implements Message.Visitor<Step> {

        @Override
        public Step pressed(Key key) {
            Study calm = study.calm();
            if (isTooSmall()) {
                return step(Keys.TOO_SMALL
                        .intent(key)
                        .filter(intent -> screen.keys(calm).intent(key).equals(Optional.of(intent)))
                        .map(intent -> carryOut(intent, calm))
                        .orElse(Turn.to(screen, calm)));
            }
            if (study.notice().isPresent() && Keys.NOTICE.intent(key).isPresent()) {
                return step(Turn.to(screen, calm));
            }
            Turn turn = screen.keys(calm)
                    .intent(key)
                    .map(intent -> carryOut(intent, calm))
                    .orElseGet(() -> screen.type(key, calm));
            return step(turn);
        }

        @Override
        public Step pasted(String text) {
            return step(isTooSmall() ? Turn.to(screen, study) : screen.paste(text, study));
        }

        @Override
        public Step resized(Size size) {
            return step(Turn.to(screen, study.sized(size)));
        }

        @Override
        public Step closed() {
            return step(new Turn(screen, study, List.of(new Command.Quit())));
        }

        @Override
        public Step failed(Sentence sentence) {
            return step(Turn.to(screen, study.noticing(sentence)));
        }

        @Override
        public Step worked(Report report) {
            return step(screen.hear(report, remembering(report)));
        }
    }

    /** What the learner has done is known wherever it was done. */
    private Study remembering(Report report) {
        if (report instanceof Report.Recalled recalled) {
            return study.having(recalled.past());
        }
        return report instanceof Report.Recorded recorded ? remembering(recorded) : study;
    }

    /** A prediction that cannot be kept has been made all the same, until the session ends. */
    private Study remembering(Report.Recorded recorded) {
        Tried tried = recorded.tried();
        return recorded.attempt()
                .map(attempt -> study.having(study.past().with(attempt)))
                .orElseGet(() -> tried.kind() == Attempt.Kind.PREDICTION ? study.predicting(tried.subject()) : study);
    }

    private Turn carryOut(Intent intent, Study calm) {
        return intent.accept(new Intent.Visitor<>() {
            @Override
            public Turn action(Action action) {
                return act(action, calm);
            }

            @Override
            public Turn inLab(LabAction action) {
                return screen.act(action, calm);
            }

            @Override
            public Turn inQuiz(QuizAction action) {
                return screen.act(action, calm);
            }
        });
    }

    /** What every screen does alike is done here; the rest is the screen's. */
    private Turn act(Action action, Study calm) {
        return switch (action) {
            case QUIT -> new Turn(screen, calm, List.of(new Command.Quit()));
            case LANGUAGE -> Turn.to(screen, calm.speaking(calm.language().other()));
            case THEME -> Turn.to(screen, calm.in(calm.theme().next()));
            case HELP -> Turn.to(HelpScreen.over(screen), calm);
            case CONTENTS -> Turn.to(ContentsScreen.at(calm), calm);
            case SEARCH -> Turn.to(SearchScreen.over(calm), calm);
            case NEXT, PREVIOUS, GO_ON, GO_BACK, DOWN, UP, TOP, BOTTOM, OPEN, CONTINUE, BACK ->
                screen.act(action, calm);
        };
    }

    private Step step(Turn turn) {
        Tutor next = new Tutor(turn.study(), turn.screen(), kept).settled();
        List<Command> commands = new ArrayList<>(turn.commands());
        Remembered now = next.study.remembered();
        if (!now.equals(kept)) {
            commands.add(new Command.Remember(now));
        }
        List<String> wanted = next.unasked();
        wanted.forEach(name -> commands.add(new Command.ShowPreview(name)));
        Study asked = next.study;
        for (String name : wanted) {
            asked = asked.wanting(name);
        }
        return new Step(new Tutor(asked, next.screen, now), commands);
    }

    /** Experiments of which the screen would show a preview that nobody has asked for. */
    private List<String> unasked() {
        return isTooSmall()
                ? List.of()
                : screen.wanted(study).stream()
                        .filter(name -> !study.wanted().contains(name))
                        .toList();
    }

    /** What is in sight has been seen. */
    private Tutor settled() {
        return isTooSmall() ? this : new Tutor(screen.seen(study), screen, kept);
    }
}
