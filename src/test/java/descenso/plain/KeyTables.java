package descenso.plain;

import descenso.app.key.KeyMap;
import descenso.app.key.LabKeyMaps;
import descenso.app.key.QuizKeyMaps;
import descenso.app.key.ScreenKeyMaps;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Lists the bindings of all key maps. A binding that several key maps share is listed once. */
final class KeyTables {

    /**
     * A binding of a key map.
     *
     * @param table the name of the first key map that has the binding
     */
    record KeyLine(String table, KeyMap.Binding binding) {

        @Override
        public String toString() {
            return table + " " + binding.intent();
        }
    }

    private KeyTables() {}

    static List<KeyLine> all() {
        List<KeyLine> lines = new ArrayList<>();
        Set<KeyMap.Binding> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Class<?> maps : List.of(ScreenKeyMaps.class, LabKeyMaps.class, QuizKeyMaps.class)) {
            Arrays.stream(maps.getDeclaredFields())
                    .filter(field -> field.getType() == KeyMap.class && Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> map(field).bindings().stream()
                            .filter(known::add)
                            .map(binding -> new KeyLine(field.getName(), binding))
                            .forEach(lines::add));
        }
        return lines;
    }

    private static KeyMap map(Field field) {
        try {
            field.setAccessible(true);
            return (KeyMap) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
