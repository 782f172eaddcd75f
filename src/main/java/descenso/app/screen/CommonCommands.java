package descenso.app.screen;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.Optional;
import java.util.function.Function;

/** The commands that many screens have. */
public final class CommonCommands {

    private CommonCommands() {}

    /** Returns the effect of a command that only shows another screen. */
    public static <S> CommandTable.KeyEffect<S> to(Function<S, Screen> next) {
        return (screen, state) -> Transition.to(next.apply(screen), state);
    }

    /** Returns the commands of a screen on which no text is typed. */
    public static <S extends Screen> CommandTable<S> everywhere() {
        return CommandTable.<S>empty()
                .hidden(MessageKey.ACTION_LANGUAGE, "L", (screen, state) -> language(screen, state, ""))
                .hidden(
                        MessageKey.ACTION_THEME,
                        "t",
                        (screen, state) -> Transition.to(
                                screen,
                                state.with(
                                        state.display().withTheme(state.theme().next()))))
                .bar(MessageKey.ACTION_HELP, "?,F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "q,^c", CommonCommands::quit);
    }

    /** Returns the commands of a screen on which text is typed. The help bar names both. */
    public static <S extends Screen> CommandTable<S> whileTyping() {
        return CommandTable.<S>empty()
                .bar(MessageKey.ACTION_HELP, "F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "^c", CommonCommands::quit);
    }

    /** Returns the commands of a text that scrolls and leads back. */
    public static <S extends ReadingScreen> CommandTable<S> reading(CommandTable.KeyEffect<S> back) {
        return CommandTable.<S>empty()
                .bar(MessageKey.ACTION_BACK, "ESCAPE,ENTER", MessageKey.WORD_BACK, back)
                .moving(false, ReadingScreen::scroll, Movement.values())
                .and(everywhere());
    }

    public static Transition quit(Screen screen, AppState state) {
        return Transition.to(screen, state, new Command.Quit());
    }

    /** Switches to the named language, or to the other one if the name is empty. */
    public static Transition language(Screen screen, AppState state, String name) {
        Optional<Language> language =
                name.isEmpty() ? Optional.of(state.language().next()) : Language.named(TextFolding.fold(name));
        return language.map(found ->
                        Transition.to(screen, state.with(state.display().withLanguage(found))))
                .orElseGet(() -> Transition.refused(MessageKey.WORD_LANGUAGE_HELP, screen, state));
    }
}
