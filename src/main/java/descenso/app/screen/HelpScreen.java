package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A screen that lists the keys of the screen below it, from a line, 0-based, on. */
public record HelpScreen(Screen below, int top) implements CoveringScreen {

    /** Width of the column of keys, in cells. */
    private static final int KEYS_WIDTH = 26;

    private static final CommandTable<HelpScreen> COMMANDS = CommandTable.<HelpScreen>empty()
            .bar(MessageKey.ACTION_BACK, "ESCAPE,ENTER,?,F1", MessageKey.WORD_BACK, CommandTable.to(HelpScreen::below))
            .moving(false, HelpScreen::scroll, Movement.values())
            .and(CommandTable.<HelpScreen>everywhere().without(MessageKey.ACTION_HELP));

    public static Transition over(Screen below, AppState state) {
        return Transition.to(new HelpScreen(below, 0), state);
    }

    @Override
    public ScreenCommands<HelpScreen> commands(AppState state) {
        ScreenCommands<HelpScreen> commands = COMMANDS.on(this, state);
        return below.commands(state).contains(MessageKey.ACTION_LANGUAGE)
                ? commands
                : commands.without(MessageKey.ACTION_LANGUAGE);
    }

    @Override
    public HelpScreen withBelow(Screen other) {
        return new HelpScreen(other, top);
    }

    @Override
    public HelpScreen withTop(int line) {
        return new HelpScreen(below, line);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.HELP_TITLE);
    }

    /** Returns the keys, which plain mode leaves out because it has none: it says the words of a screen instead. */
    @Override
    public List<Section> content(AppState state) {
        List<Section> sections = new ArrayList<>();
        for (ScreenCommand<?> row : below.commands(state).rows()) {
            if (!row.keys().isEmpty()) {
                sections.add(row(row.keys(), row.label(), state));
            }
        }
        if (state.liveClassroom().isPresent()) {
            if (below.commands(state).contains(MessageKey.ACTION_THEME)) {
                sections.add(row(List.of(Key.of('!')), MessageKey.VOTE_HAND, state));
            }
            sections.add(row(List.of(Key.of(Key.Code.F4)), MessageKey.VOTE_CLASS, state));
        }
        if (state.classroom().isPresent() && below.commands(state).contains(MessageKey.ACTION_THEME)) {
            sections.add(row(List.of(Key.of('U')), MessageKey.ACTION_CHARACTERS, state));
        }
        Key classroom = Key.of(Key.Code.F4);
        if (state.isOfStaff() && below.commands(state).id(classroom).isEmpty()) {
            sections.add(row(List.of(classroom), MessageKey.ACTION_CLASSROOM, state));
        }
        if (state.canLead()) {
            sections.add(row(List.of(Key.of(Key.Code.F5)), MessageKey.FOLLOW_LEAD, state));
        }
        sections.add(new Section.Group(below.notes().stream()
                .map(note -> Section.paragraph(state.texts().say(note), Style.MUTED))
                .toList()));
        return List.of(new Section.Shown(sections));
    }

    private static Section row(List<Key> keys, MessageKey label, AppState state) {
        String named = keys.stream().map(key -> state.texts().say(key)).collect(Collectors.joining("  "));
        Line mark = Line.of(named, Style.STRONG).fitted(KEYS_WIDTH);
        return Section.hanging(mark, Wording.of(state.texts().say(label), Style.TEXT));
    }
}
