package descenso.app;

import descenso.course.Block;
import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.view.ExerciseView;
import descenso.view.ExerciseWords;
import descenso.view.LessonWords;
import descenso.view.MarkWords;
import descenso.view.Sentences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question in words: what is asked, what can be answered, the verdict. */
record QuestionTelling(QuestionScreen screen, Study study) implements Telling {

    /** Of an answer that says so. */
    private static final String UNKNOWN = "?";

    /** Which question, and of which kind of round. */
    private record Place(Round.Purpose purpose, int index, String question) {}

    @Override
    public Object place() {
        Round round = screen.round();
        return new Place(
                round.purpose(), round.index(), screen.encounter().exercise().id());
    }

    private boolean isAsking() {
        return screen.judged().isEmpty();
    }

    private boolean isMistaken() {
        return screen.told().filter(judged -> !judged.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        Phrase phrase =
                isAsking() ? Phrase.PROMPT_QUESTION : isMistaken() ? Phrase.PROMPT_MISTAKEN : Phrase.PROMPT_VERDICT;
        return study.speech().say(phrase);
    }

    @Override
    public Set<Word> words() {
        Set<Word> words = EnumSet.of(Word.NEXT, Word.BACK, Word.SKIP);
        if (isAsking() || isMistaken()) {
            words.add(Word.ANSWER);
        }
        if (isMistaken() || (isAsking() && !(screen.reply() instanceof IdeasReply))) {
            words.add(Word.SHOW);
        }
        add(words, Word.HINT, QuizAction.HINT);
        add(words, Word.REFUTE, QuizAction.REFUTE);
        add(words, Word.GRADE, QuizAction.GOOD);
        if (screen.isReview() && screen.round().hasResults()) {
            words.add(Word.UNDO);
        }
        return words;
    }

    private void add(Set<Word> words, Word word, QuizAction action) {
        if (screen.keys(study).offers(action)) {
            words.add(word);
        }
    }

    @Override
    public boolean takesDictation() {
        return isAsking() && screen.reply() instanceof OpenReply;
    }

    private ExerciseView view() {
        return screen.encounter().words(study);
    }

    private Exercise exercise() {
        return view().exercise();
    }

    private QuestionView seen() {
        return new QuestionView(screen, study);
    }

    @Override
    public Optional<Word> bare() {
        return isAsking() || isMistaken()
                ? Optional.of(Word.ANSWER)
                : Optional.of(Word.GRADE).filter(any -> screen.isReview());
    }

    @Override
    public List<String> told() {
        return passages().stream().flatMap(List::stream).toList();
    }

    /** A line of the answer may read like one of the question, and is told all the same. */
    @Override
    public List<List<String>> passages() {
        List<List<String>> passages = new ArrayList<>(List.of(asked()));
        for (int hint = 1; hint <= screen.encounter().hints(); hint++) {
            passages.add(List.of(new ExerciseWords(view()).hint(hint)));
        }
        if (isAsking()) {
            passages.add(screen.reply().told(view()));
        }
        screen.told().ifPresent(judged -> passages.add(new MarkWords(seen().mark(judged)).told()));
        if (isMistaken()) {
            passages.add(screen.again().reply().told(view())); // an order, once answered, is numbered anew
        }
        if (screen.told().isPresent() && screen.isReview()) {
            passages.add(List.of(seen().again()));
        }
        return passages;
    }

    /** Which question it is, and what it asks. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>(
                List.of(Sentences.ended(study.speech().glyphs().write(seen().number() + ", " + seen().page()))));
        asked.addAll(new ExerciseWords(view()).asked());
        return asked;
    }

    @Override
    public List<String> formulas() {
        return new LessonWords(study.speech(), study.language()).spoken(List.of(new Block.QuestionBlock(exercise())));
    }

    @Override
    public Heard heed(Word word, String rest) {
        return switch (word) {
            case ANSWER -> answered(rest);
            case SHOW -> isAsking() ? answered(UNKNOWN) : act(QuizAction.SHOW);
            case HINT -> act(QuizAction.HINT);
            case NEXT -> on();
            case SKIP -> act(isAsking() ? QuizAction.SKIP : QuizAction.ON);
            case REFUTE -> act(QuizAction.REFUTE);
            case UNDO -> act(QuizAction.UNDO);
            case GRADE -> graded(rest);
            case BACK -> Heard.of(screen.act(Action.BACK, study));
            default -> Heard.of(Turn.to(screen, study));
        };
    }

    private Heard act(QuizAction action) {
        return Heard.of(screen.act(action, study));
    }

    /** As on the screen, in a review nobody goes on without having heard the right answer. */
    private Heard on() {
        return isAsking() ? act(QuizAction.SKIP) : Heard.of(screen.act(Action.GO_ON, study));
    }

    private Heard answered(String words) {
        QuestionScreen asking = isAsking() ? screen : screen.again();
        Said said = asking.reply().said(words, exercise());
        return said instanceof Said.Made made
                ? submitted(asking.answering(made.reply(), study))
                : Heard.refused(((Said.Unread) said).sentence(), screen, study);
    }

    /** What is no answer yet is refused in words. */
    private static Heard submitted(Turn turn) {
        return new Heard(turn, List.of(), turn.study().notice().isPresent());
    }

    private Heard graded(String rest) {
        return Optional.of(rest)
                .filter(number -> number.matches("[1-4]"))
                .map(number -> act(List.of(QuizAction.FORGOTTEN, QuizAction.HARD, QuizAction.GOOD, QuizAction.EASY)
                        .get(Integer.parseInt(number) - 1)))
                .orElseGet(() -> Heard.refused(Phrase.WORD_GRADE_HELP, screen, study));
    }
}
