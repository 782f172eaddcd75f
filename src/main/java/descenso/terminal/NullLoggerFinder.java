package descenso.terminal;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what libraries would log: nobody, since it would be written across the screen. To find that out, Java would
 * load all of its logging before the first frame.
 */
public final class NullLoggerFinder extends System.LoggerFinder {

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Silent(name);
    }

    private record Silent(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {}

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... arguments) {}
    }
}
