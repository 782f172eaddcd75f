package descenso.app.screen;

import descenso.phrases.MessageKey;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A screen with a list, of which an item can be chosen and opened. In plain mode a number opens it. */
public interface ListScreen extends ReadingScreen {

    /** Returns the 0-based index of the chosen item. */
    int chosen();

    /** Returns the 0-based index of the chosen one of some items: the last one if that one is gone. */
    default int chosenOf(int count) {
        return Math.max(0, Math.min(chosen(), count - 1));
    }

    ListScreen withChosen(int item);

    int count(AppState state);

    default int first() {
        return 1;
    }

    int page(AppState state);

    /** Opens an item by its 0-based index. */
    Transition open(int item, AppState state);

    @Override
    default Object key(List<String> paragraphs) {
        return getClass();
    }

    /** Returns the command that opens an item, with its keys. */
    static <S extends ListScreen> CommandTable<S> opening(String keys) {
        return CommandTable.<S>empty()
                .bar(MessageKey.ACTION_OPEN, keys, MessageKey.WORD_OPEN, ListScreen::open)
                .completing((list, state) -> IntStream.range(list.first(), list.first() + list.count(state))
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** Returns the commands of a list on which no text is typed. */
    static <S extends ListScreen> CommandTable<S> choosing() {
        return ListScreen.<S>opening("ENTER,RIGHT,l").and(moving());
    }

    /** Returns the commands that choose another item. */
    static <S extends ListScreen> CommandTable<S> moving() {
        return CommandTable.<S>empty()
                .moving(true, ListScreen::move, Movement.DOWN, Movement.UP)
                .moving(false, ListScreen::move, Movement.PAGE_DOWN, Movement.PAGE_UP, Movement.TOP, Movement.BOTTOM);
    }

    default Transition move(AppState state, Movement movement) {
        return Transition.to(withChosen(movement.chosen(chosen(), count(state), page(state))), state);
    }

    /** Opens the chosen item; in plain mode the numbered one. */
    default Transition open(AppState state, String number) {
        if (state.isPlainMode()) {
            return Transition.ofNumber(number, first(), count(state), item -> open(item, state), this, state);
        }
        return count(state) == 0 ? Transition.to(this, state) : open(chosenOf(count(state)), state);
    }

    /** Returns the content of a list, of which plain mode also says the title. */
    default List<Section> titled(AppState state, List<Section> items) {
        return Stream.concat(Stream.of(Section.told(SentenceFormatter.ended(title(state)))), items.stream())
                .toList();
    }

    /** Returns the items as options. */
    default List<Section> options(List<? extends Section> items) {
        return IntStream.range(0, items.size())
                .<Section>mapToObj(item -> new Section.Option(item == chosenOf(items.size()), List.of(items.get(item))))
                .toList();
    }

    /** Returns the window with the chosen item and a line on each side. */
    @Override
    default Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        int line = drawn.options().get(chosenOf(drawn.options().size()));
        return start.showing(line + 1).showing(line - 1);
    }

    @Override
    default PlainScreen plainScreen(AppState state) {
        return plainPage(state, MessageKey.PROMPT_LIST, Optional.of(MessageKey.WORD_OPEN));
    }
}
