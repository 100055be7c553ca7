/*
 * A client of `yijia serve --stdio` (docs/serve.md), with the JDK alone, 11 or later. Copy the class Yijia,
 * and Json if the project has neither Jackson nor Gson.
 *
 *     java -Dfile.encoding=UTF-8 Client.java                                   # with `npm install --global yijia-cli`
 *     java -Dfile.encoding=UTF-8 Client.java node /path/to/cli/dist/main.js    # with another command
 *
 * From Java 18 on, source files are read as UTF-8 in any case.
 */

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public final class Client {

    /** A request that the process could not do. The code is for programs; message and zh are for people. */
    static final class Refused extends RuntimeException {
        final String code;
        final String zh;
        final List<Object> issues;

        Refused(Map<String, Object> error) {
            super((String) error.get("message"));
            code = (String) error.get("code");
            zh = (String) error.get("zh");
            issues = list(error.get("issues"));
        }
    }

    /** A running process. Any number of threads may ask it; closing it waits for the answers. */
    static final class Yijia implements AutoCloseable {
        private final Process process;
        private final Thread reader = new Thread(this::read, "yijia answers");
        private final AtomicLong ids = new AtomicLong();
        private final Map<String, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
        private boolean hasEnded = false;

        Yijia(List<String> command) throws IOException {
            var argv = new ArrayList<>(command);
            argv.addAll(List.of("serve", "--stdio"));
            process = new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            // One thread always reads: if nobody did, both pipes could fill up and each side wait for the other.
            reader.setDaemon(true);
            reader.start();
        }

        /** Asks, and does not wait. Answers may come in any order; the id says whose they are. */
        CompletableFuture<Object> submit(String method, Map<String, Object> params) {
            var id = Long.toString(ids.getAndIncrement());
            var line = Json.write(Map.of("id", id, "method", method, "params", params)) + "\n";
            var future = new CompletableFuture<Object>();
            synchronized (this) {
                if (hasEnded) throw new IllegalStateException("yijia has ended");
                waiting.put(id, future);
                try {
                    process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                    process.getOutputStream().flush();
                } catch (IOException error) {
                    waiting.remove(id);
                    throw new UncheckedIOException("yijia has ended", error);
                }
            }
            return future;
        }

        /** The result of a request. Throws Refused. */
        Object ask(String method, Map<String, Object> params) {
            try {
                return submit(method, params).join();
            } catch (CompletionException error) {
                throw error.getCause() instanceof Refused ? (Refused) error.getCause() : error;
            }
        }

        private void read() {
            var bytes = process.getInputStream();
            try (var answers = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                    var answer = map(Json.read(line));
                    var id = answer.get("id");
                    var future = id == null ? null : waiting.remove(id);
                    var error = map(answer.get("error"));
                    if (future == null) System.err.println("yijia: " + line);
                    else if (error != null) future.completeExceptionally(new Refused(error));
                    else future.complete(answer.get("result"));
                }
            } catch (IOException error) {
                System.err.println("yijia: " + error.getMessage());
            }
            synchronized (this) { // nobody who asks is left waiting
                hasEnded = true;
                waiting.values().forEach(one -> one.completeExceptionally(new IOException("yijia has ended")));
            }
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                reader.join();
                process.waitFor();
            } catch (InterruptedException error) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As much of JSON as is needed here: objects are maps, arrays lists, numbers BigDecimal. */
    static final class Json {
        private final String text;
        private int at = 0;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            return new Json(text).value();
        }

        static String write(Object value) {
            if (value instanceof Map) {
                var members = new ArrayList<String>();
                map(value).forEach((key, member) -> members.add(quoted(key) + ":" + write(member)));
                return "{" + String.join(",", members) + "}";
            }
            if (value instanceof List) {
                var entries = new ArrayList<String>();
                for (var entry : list(value)) entries.add(write(entry));
                return "[" + String.join(",", entries) + "]";
            }
            return value instanceof String ? quoted((String) value) : String.valueOf(value);
        }

        private static String quoted(String text) {
            var out = new StringBuilder("\"");
            for (var c : text.toCharArray()) {
                if (c == '"' || c == '\\') out.append('\\').append(c);
                else if (c < ' ' || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
                else out.append(c);
            }
            return out.append('"').toString();
        }

        private Object value() {
            switch (peek()) {
                case '{': return object();
                case '[': return array();
                case '"': return string();
                case 't': return word("true", true);
                case 'f': return word("false", false);
                case 'n': return word("null", null);
                default: return number();
            }
        }

        private Map<String, Object> object() {
            var members = new LinkedHashMap<String, Object>();
            at++;
            while (peek() != '}') {
                if (peek() == ',') at++;
                peek();
                var key = string();
                peek(); // the colon
                at++;
                members.put(key, value());
            }
            at++;
            return members;
        }

        private List<Object> array() {
            var entries = new ArrayList<Object>();
            at++;
            while (peek() != ']') {
                if (peek() == ',') at++;
                entries.add(value());
            }
            at++;
            return entries;
        }

        private String string() {
            var out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') out.append(text.charAt(at));
                else out.append(escaped(text.charAt(++at)));
            }
            at++;
            return out.toString();
        }

        private char escaped(char c) {
            switch (c) {
                case 'b': return '\b';
                case 'f': return '\f';
                case 'n': return '\n';
                case 'r': return '\r';
                case 't': return '\t';
                case 'u':
                    at += 4;
                    return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
                default: return c;
            }
        }

        private Object word(String word, Object value) {
            at += word.length();
            return value;
        }

        private BigDecimal number() {
            var start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
            return new BigDecimal(text.substring(start, at));
        }

        /** The next character that is no white space. */
        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) at++;
            return text.charAt(at);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static final Map<String, Object> FACILITY = Map.of("name", "南方医院赣州医院");

    private static Map<String, Object> quote(String code) {
        Map<String, Object> line = Map.of("code", code, "date", "2025-10-08");
        return Map.of("jurisdiction", "CN-JX", "facility", FACILITY, "line", line);
    }

    public static void main(String[] args) throws IOException {
        try (var yijia = new Yijia(args.length == 0 ? List.of("yijia") : List.of(args))) {
            System.out.println(map(yijia.ask("hello", Map.of())).get("engine"));
            for (var code : List.of("QYLS00158", "QYLS00152")) {
                var line = map(yijia.ask("quote", quote(code)));
                var words = new ArrayList<>(List.of(code, (String) line.get("decision"), (String) line.get("amount")));
                for (var finding : list(line.get("findings"))) words.add((String) map(finding).get("code"));
                System.out.println(String.join(" ", words));
            }
            Map<String, Object> query = Map.of("jurisdiction", "CN-JX", "facility", FACILITY, "date", "2025-10-08");
            System.out.println(list(yijia.ask("billable", query)).size() + " items may be charged");
            try {
                yijia.ask("item", Map.of("code", "QYLS00158", "jurisdiction", "CN-GD", "date", "2025-10-08"));
            } catch (Refused refused) {
                System.out.println(refused.code + ": " + refused.getMessage());
            }
            // many at once; amounts are texts, so that no float loses a fen
            var answers = new ArrayList<CompletableFuture<Object>>();
            for (var i = 0; i < 1000; i++) answers.add(yijia.submit("quote", quote("QYLS00158")));
            var sum = BigDecimal.ZERO;
            for (var answer : answers) sum = sum.add(new BigDecimal((String) map(answer.join()).get("amount")));
            System.out.println(sum + " yuan in all");
        }
    }
}
