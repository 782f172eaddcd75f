package descenso.app.screen;

import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.List;

/** A screen that consists of a text, which scrolls. Both modes show the same sections. */
public interface ReadingScreen extends Screen {

    String title(AppState state);

    List<Section> content(AppState state);

    /** Returns the first visible line, 0-based. */
    int top();

    ReadingScreen withTop(int top);

    default Transition scroll(AppState state, Movement movement) {
        Viewport window = window(lines(state), state);
        return Transition.to(withTop(movement.moved(window).top()), state);
    }

    private List<Line> lines(AppState state) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth()).lines(content(state));
    }

    private Viewport window(List<Line> lines, AppState state) {
        return new Viewport(top(), state.layout().bodyHeight(), lines.size());
    }

    @Override
    default Frame view(AppState state) {
        List<Line> lines = lines(state);
        return ScreenFrame.alone(state).page(title(state), lines, window(lines, state), commands(state));
    }

    @Override
    default PlainScreen plainScreen(AppState state) {
        return PlainPage.reading(state, new ParagraphRenderer(state.texts()).paragraphs(content(state)));
    }
}
