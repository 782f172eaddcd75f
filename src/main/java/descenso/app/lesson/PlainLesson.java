package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.phrases.MessageKey;
import descenso.progress.Bookmark;
import descenso.view.lesson.LessonText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of the course in plain mode: from the bookmark to its end, or to the seal below an experiment that awaits a
 * prediction.
 */
public record PlainLesson(LessonScreen screen, AppState study) implements PlainScreen {

    @Override
    public Object contentKey() {
        return study.bookmark();
    }

    @Override
    public String prompt() {
        return study.speech().say(MessageKey.PROMPT_LESSON, Integer.toString(study.number()));
    }

    @Override
    public Set<PlainCommand> words() {
        return seal().isPresent()
                ? EnumSet.of(
                        PlainCommand.NEXT,
                        PlainCommand.BACK,
                        PlainCommand.SKIP,
                        PlainCommand.PREDICT,
                        PlainCommand.OPEN)
                : EnumSet.of(PlainCommand.NEXT, PlainCommand.BACK, PlainCommand.SKIP);
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return Optional.of(PlainCommand.GO);
    }

    /** Returns the 0-based number of the first block to show. The bookmark counts the title as block 0. */
    private static int first(AppState study) {
        return Math.max(0, study.bookmark().block() - 1);
    }

    private static List<Block> blocks(AppState study) {
        return study.page().blocks();
    }

    /** Returns the experiment that awaits a prediction, the last one shown. */
    private Optional<String> seal() {
        return study.page().seal();
    }

    /** Returns the first experiment shown from the bookmark on; if there is none, the last one before. */
    public static Optional<String> experiment(AppState study) {
        List<Block> blocks = blocks(study);
        List<String> below = experiments(blocks.subList(Math.min(first(study), blocks.size()), blocks.size()));
        List<String> all = experiments(blocks);
        return below.stream()
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    private static List<String> experiments(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.ExperimentBlock.class::isInstance)
                .map(block -> ((Block.ExperimentBlock) block).id())
                .toList();
    }

    private LessonText lesson() {
        return new LessonText(study.speech(), study.language(), new LearnerLessonFacts(study));
    }

    private List<Block> section() {
        List<Block> blocks = blocks(study);
        return blocks.subList(Math.min(first(study), blocks.size()), blocks.size());
    }

    @Override
    public List<String> paragraphs() {
        Page page = study.page();
        List<String> told = new ArrayList<>();
        if (study.isFirst()) {
            told.addAll(lesson().title(study.course(), page));
        } else {
            List<String> heading = lesson().heading(page, study.number(), study.lastNumber());
            told.addAll(study.bookmark().block() == 0 ? heading : heading.subList(0, 1));
        }
        told.addAll(page.reading().lesson().isPresent() ? lesson().blocks(section()) : lesson().body(page));
        seal().ifPresent(experiment -> told.add(study.speech().say(MessageKey.PLAIN_SEALED)));
        onward().ifPresent(told::add);
        return told;
    }

    @Override
    public List<String> formulas() {
        return lesson().spoken(section());
    }

    /** Returns a sentence on the next step of the guided path; empty if the sentence on the seal covers it. */
    private Optional<String> onward() {
        int questions = new GuidedPath(study).questions().size();
        if (questions > 0) {
            return Optional.of(
                    study.speech().count(questions, MessageKey.PLAIN_ON_QUESTION, MessageKey.PLAIN_ON_QUESTIONS));
        }
        if (seal().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(study.isLast() ? study.speech().say(MessageKey.COURSE_ENDS) : toNextSlide());
    }

    private String toNextSlide() {
        Page next = study.atScreen(study.number() + 1).wholePage();
        return study.speech()
                .say(MessageKey.PLAIN_ON_SLIDE, study.speech().glyphs().encode(next.title()));
    }

    @Override
    public CommandResult execute(PlainCommand word, String rest) {
        return switch (word) {
            case NEXT -> CommandResult.of(new GuidedPath(below()).next());
            case PREDICT ->
                CommandResult.of(seal().map(new GuidedPath(below())::nextPrediction)
                        .orElseGet(() -> Transition.to(screen, study)));
            case OPEN ->
                rest.isEmpty()
                        ? CommandResult.of(screen.onAction(LabAction.UNSEAL, below()))
                        : CommandResult.error(MessageKey.WORD_OPEN_HELP, screen, study);
            case SKIP -> CommandResult.of(screen.onAction(Action.NEXT, study));
            case BACK ->
                study.isFirst()
                        ? CommandResult.error(MessageKey.PLAIN_FIRST, screen, study)
                        : CommandResult.of(screen.onAction(Action.PREVIOUS, study));
            default -> CommandResult.of(Transition.to(screen, study));
        };
    }

    /** Returns the state with the bookmark below the seal, from which the page goes on after a prediction. */
    private AppState below() {
        return seal().isEmpty()
                ? study
                : study.withBookmark(
                        new Bookmark(study.bookmark().screen(), blocks(study).size() + 1, 0));
    }
}
