package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartupOptionsTest {

    private static StartupOptions options(
            Optional<String> language, Optional<Theme> theme, boolean isAscii, Optional<String> screen) {
        return new StartupOptions(language, theme, isAscii, false, StartScreen.COURSE, screen, Optional.empty());
    }

    /** Tests that a first frame that is cached for one set of options is not shown for another. */
    @Test
    void descriptionsDifferWithEachOptionOfTheFirstFrame() {
        List<StartupOptions> different = List.of(
                options(Optional.empty(), Optional.empty(), false, Optional.empty()),
                options(Optional.of("en"), Optional.empty(), false, Optional.empty()),
                options(Optional.of("es"), Optional.empty(), false, Optional.empty()),
                options(Optional.empty(), Theme.named("light"), false, Optional.empty()),
                options(Optional.empty(), Theme.named("dark"), false, Optional.empty()),
                options(Optional.empty(), Optional.empty(), true, Optional.empty()),
                options(Optional.empty(), Optional.empty(), false, Optional.of("adam")),
                options(Optional.empty(), Optional.empty(), false, Optional.of("momentum")));
        assertThat(different.stream().map(StartupOptions::describe)).doesNotHaveDuplicates();
    }

    @Test
    void resumptionKeepsAllButTheScreen() {
        StartupOptions named = options(Optional.of("en"), Theme.named("light"), true, Optional.of("adam"));
        assertThat(named.resuming())
                .isEqualTo(options(Optional.of("en"), Theme.named("light"), true, Optional.empty()));
        assertThat(options(Optional.empty(), Optional.empty(), false, Optional.empty())
                        .resuming())
                .isEqualTo(options(Optional.empty(), Optional.empty(), false, Optional.empty()));
    }
}
