package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.phrases.MessageKey;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of the course in plain mode: from the bookmark to its end, or to the seal below an experiment that awaits a
 * prediction.
 */
public record PlainLesson(AppState state) implements PlainScreen {

    @Override
    public Object contentKey() {
        return state.bookmark();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_LESSON, Integer.toString(state.number()));
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Optional<MessageKey> wordForNumber() {
        return Optional.of(MessageKey.WORD_GO);
    }

    /** Returns the 0-based number of the first block to show. The bookmark counts the title as block 0. */
    private static int first(AppState state) {
        return Math.max(0, state.bookmark().block() - 1);
    }

    private static List<Block> blocks(AppState state) {
        return state.page().blocks();
    }

    /** Returns the experiment that awaits a prediction, the last one shown. */
    private Optional<String> seal() {
        return state.page().seal();
    }

    /** Returns the first experiment shown from the bookmark on; if there is none, the last one before. */
    public static Optional<String> experiment(AppState state) {
        List<Block> blocks = blocks(state);
        List<String> below = experiments(blocks.subList(Math.min(first(state), blocks.size()), blocks.size()));
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

    /** Returns the sections from the bookmark on; those of the whole page if it is unreadable. */
    private List<Section> section() {
        List<List<Section>> all = LessonScreen.lesson(state).blocks(state.page());
        boolean isReadable = state.page().parsed().lesson().isPresent();
        int first = isReadable ? Math.min(first(state), all.size()) : 0;
        return all.subList(first, all.size()).stream().flatMap(List::stream).toList();
    }

    @Override
    public List<String> paragraphs() {
        List<Section> title = LessonScreen.title(state);
        boolean isWhole = state.isFirst() || state.bookmark().block() == 0;
        List<Section> sections = new ArrayList<>(isWhole ? title : title.subList(0, 1));
        sections.addAll(section());
        seal().ifPresent(experiment -> sections.add(LessonScreen.lesson(state).seal()));
        onward().map(Section::told).ifPresent(sections::add);
        return new ParagraphRenderer(state.texts()).paragraphs(sections);
    }

    @Override
    public List<String> formulas() {
        return new ParagraphRenderer(state.texts()).formulas(section());
    }

    /** Returns a sentence on the next step of the guided path; empty if the sentence on the seal covers it. */
    private Optional<String> onward() {
        int questions = new GuidedPath(state).questions().size();
        if (questions > 0) {
            return Optional.of(
                    state.texts().count(questions, MessageKey.PLAIN_ON_QUESTION, MessageKey.PLAIN_ON_QUESTIONS));
        }
        if (seal().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(state.isLast() ? state.texts().say(MessageKey.COURSE_ENDS) : toNextSlide());
    }

    private String toNextSlide() {
        Page next = state.atScreen(state.number() + 1).wholePage();
        return state.texts()
                .say(MessageKey.PLAIN_ON_SLIDE, state.texts().characters().encode(next.title()));
    }
}
