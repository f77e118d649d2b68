/* Takes bytes as fast as they come and answers like OSS, and like VOD where a grant is asked for.
 *
 * It reads, computes CRC-64 and forgets. Signatures are not looked at: the price of checking them is the server's.
 * One thread a connection, connections are kept. Prints one line of JSON with its port, and ends with its standard input.
 *
 *   sink [--address A] [--think MS] [--tls CERTIFICATE_AND_KEY.pem]
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>

#include "crc64.h"
#include "wire.h"
#include "words.h"

#define HEAD_MAX (64 * 1024)
#define NAME_MAX_ 1200
#define PARTS_MAX 10000
#define PLACES 32768

typedef struct {
    uint64_t size, crc;
    int there;
} part;

/* An object, or an upload under way: then it has parts. */
typedef struct entry {
    char name[NAME_MAX_];
    uint64_t size, crc;
    part *parts;
    struct entry *next;
} entry;

typedef struct {
    char method[16], path[4096], query[16384];
    long long length;
    int close;
    uint64_t crc;
} request;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static entry *places[PLACES];
static uint64_t next_id = 1, connections, requests, object_puts, part_puts, body_bytes, last_size, last_crc, last_parts;
static int64_t first_body_ns, last_body_ns;
static const char *address = "127.0.0.1";
static int port, think_ms;
#ifdef WITH_TLS
static SSL_CTX *tls_context;
#endif

/* --- what is stored; under the lock */

static size_t place_of(const char *name) {
    uint64_t hash = 14695981039346656037ull;
    for (; *name; name++) hash = (hash ^ (unsigned char)*name) * 1099511628211ull;
    return hash % PLACES;
}

static entry *found(const char *name) {
    entry *at = places[place_of(name)];
    while (at && strcmp(at->name, name)) at = at->next;
    return at;
}

static entry *put(const char *name) {
    entry *at = found(name);
    if (at) return at;
    at = calloc(1, sizeof *at);
    snprintf(at->name, sizeof at->name, "%s", name);
    size_t place = place_of(name);
    at->next = places[place];
    places[place] = at;
    return at;
}

static void forget_all(void) {
    for (size_t i = 0; i < PLACES; i++)
        while (places[i]) {
            entry *gone = places[i];
            places[i] = gone->next;
            free(gone->parts);
            free(gone);
        }
    connections = requests = object_puts = part_puts = body_bytes = last_size = last_crc = last_parts = 0;
    first_body_ns = last_body_ns = 0;
}

/* --- answers */

static int answer(wire *w, int status, const char *more, const char *type, const char *body, size_t length, int head) {
    char date[64];
    time_t now = time(NULL);
    struct tm parts;
    strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&now, &parts));
    size_t room = length + 2048;
    char *text = malloc(room);
    int used = snprintf(text, room,
        "HTTP/1.1 %d %s\r\nServer: sink\r\nDate: %s\r\nx-oss-request-id: %024" PRIX64 "\r\n%s", status,
        status < 300 ? "OK" : "No", date, __atomic_fetch_add(&next_id, 1, __ATOMIC_RELAXED), more);
    if (type) used += snprintf(text + used, room - (size_t)used, "Content-Type: %s\r\n", type);
    if (!head) used += snprintf(text + used, room - (size_t)used, "Content-Length: %zu\r\n", length);
    used += snprintf(text + used, room - (size_t)used, "\r\n");
    memcpy(text + used, body, length);
    int broken = wire_write(w, text, (size_t)used + length);
    free(text);
    return broken;
}

static int refuse(wire *w, int status, const char *code) {
    char body[256];
    int length = snprintf(body, sizeof body, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code></Error>", code);
    return answer(w, status, "", "application/xml", body, (size_t)length, 0);
}

static void tell_stored(char *to, size_t room, uint64_t crc) {
    snprintf(to, room, "ETag: \"%016" PRIX64 "%016" PRIX64 "\"\r\nx-oss-hash-crc64ecma: %" PRIu64 "\r\n", crc, crc, crc);
}

/* --- VOD */

static int grant(wire *w, const request *r) {
    char action[64], id[64], plain[2048], place[4096], auth[4096], body[12288], expires[32];
    const char *scheme = "http";
#ifdef WITH_TLS
    if (tls_context) scheme = "https";
#endif
    parameter(r->query, "Action", action, sizeof action);
    int image = !strcmp(action, "CreateUploadImage");
    if (!image && strcmp(action, "CreateUploadVideo") && strcmp(action, "RefreshUploadVideo")) {
        const char *no = "{\"RequestId\":\"0\",\"Code\":\"InvalidAction.NotFound\",\"Message\":\"no\"}";
        return answer(w, 404, "", "application/json", no, strlen(no), 0);
    }
    if (!parameter(r->query, "VideoId", id, sizeof id))
        snprintf(id, sizeof id, "%032" PRIx64, __atomic_fetch_add(&next_id, 1, __ATOMIC_RELAXED));
    snprintf(plain, sizeof plain, "{\"Endpoint\":\"%s://%s:%d\",\"Bucket\":\"outin-sink\",\"FileName\":\"%s/%s.bin\"}",
        scheme, address, port, image ? "image/default" : "sv", id);
    base64(plain, place);
    time_t end = time(NULL) + 3600;
    struct tm parts;
    strftime(expires, sizeof expires, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&end, &parts));
    /* A real token has about as many characters; they are hashed and sent with every request. */
    char token[701];
    memset(token, 'T', sizeof token - 1);
    token[sizeof token - 1] = 0;
    snprintf(plain, sizeof plain,
        "{\"SecurityToken\":\"%s\",\"AccessKeyId\":\"STS.sink\",\"AccessKeySecret\":\"secret\",\"Expiration\":\"3600\","
        "\"ExpireUTCTime\":\"%s\",\"Region\":\"cn-shanghai\"}", token, expires);
    base64(plain, auth);
    int length = snprintf(body, sizeof body,
        "{\"RequestId\":\"%036" PRIX64 "\",\"%s\":\"%s\",\"ImageURL\":\"http://sink/%s\",\"FileURL\":\"http://sink/%s\","
        "\"UploadAddress\":\"%s\",\"UploadAuth\":\"%s\"}",
        __atomic_fetch_add(&next_id, 1, __ATOMIC_RELAXED), image ? "ImageId" : "VideoId", id, id, id, place, auth);
    return answer(w, 200, "", "application/json", body, (size_t)length, 0);
}

/* --- OSS */

static int initiate(wire *w, const request *r) {
    char id[64], body[8192];
    pthread_mutex_lock(&lock);
    snprintf(id, sizeof id, "%032" PRIX64, next_id++);
    put(id)->parts = calloc(PARTS_MAX + 1, sizeof(part));
    pthread_mutex_unlock(&lock);
    int length = snprintf(body, sizeof body,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<InitiateMultipartUploadResult><Bucket>outin-sink</Bucket>"
        "<Key>%s</Key><UploadId>%s</UploadId></InitiateMultipartUploadResult>", r->path + 1, id);
    return answer(w, 200, "", "application/xml", body, (size_t)length, 0);
}

static int take_part(wire *w, const request *r) {
    char id[128], more[256];
    parameter(r->query, "uploadId", id, sizeof id);
    long long at = number(r->query, "partNumber", 0);
    pthread_mutex_lock(&lock);
    entry *upload = found(id);
    int known = upload && upload->parts && at >= 1 && at <= PARTS_MAX;
    if (known) upload->parts[at] = (part){(uint64_t)r->length, r->crc, 1};
    part_puts++;
    pthread_mutex_unlock(&lock);
    if (!known) return refuse(w, 404, "NoSuchUpload");
    tell_stored(more, sizeof more, r->crc);
    return answer(w, 200, more, NULL, "", 0, 0);
}

static int list(wire *w, const request *r) {
    char id[128];
    parameter(r->query, "uploadId", id, sizeof id);
    long long after = number(r->query, "part-number-marker", 0), most = number(r->query, "max-parts", 1000), shown = 0, last = 0;
    size_t room = 2048 + (size_t)most * 320, used = 0;
    char *body = malloc(room);
    used += (size_t)snprintf(body, room, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListPartsResult><Bucket>outin-sink</Bucket><UploadId>%s</UploadId>", id);
    int truncated = 0;
    pthread_mutex_lock(&lock);
    entry *upload = found(id);
    int known = upload && upload->parts;
    for (long long n = after + 1; known && n <= PARTS_MAX; n++) {
        part *p = &upload->parts[n];
        if (!p->there) continue;
        if (shown == most) {
            truncated = 1;
            break;
        }
        used += (size_t)snprintf(body + used, room - used,
            "<Part><PartNumber>%lld</PartNumber><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>\"%016" PRIX64 "%016" PRIX64
            "\"</ETag><HashCrc64ecma>%" PRIu64 "</HashCrc64ecma><Size>%" PRIu64 "</Size></Part>", n, p->crc, p->crc, p->crc, p->size);
        shown++;
        last = n;
    }
    pthread_mutex_unlock(&lock);
    used += (size_t)snprintf(body + used, room - used,
        "<PartNumberMarker>%lld</PartNumberMarker><NextPartNumberMarker>%lld</NextPartNumberMarker><MaxParts>%lld</MaxParts>"
        "<IsTruncated>%s</IsTruncated></ListPartsResult>", after, last, most, truncated ? "true" : "false");
    int broken = known ? answer(w, 200, "", "application/xml", body, used, 0) : refuse(w, 404, "NoSuchUpload");
    free(body);
    return broken;
}

/* Joins all parts that are there; lengths repeat, so the factor of the last length is kept. */
static int complete(wire *w, const request *r) {
    char id[128], more[256], body[8192];
    parameter(r->query, "uploadId", id, sizeof id);
    uint64_t size = 0, crc = 0, factor = 0, factor_for = 0, count = 0;
    pthread_mutex_lock(&lock);
    entry *upload = found(id);
    int known = upload && upload->parts;
    for (int n = 1; known && n <= PARTS_MAX; n++) {
        part *p = &upload->parts[n];
        if (!p->there) continue;
        if (p->size != factor_for) factor = crc64_power(8 * (factor_for = p->size));
        crc = crc64_times(factor, crc) ^ p->crc;
        size += p->size;
        count++;
    }
    if (known) {
        free(upload->parts);
        upload->parts = NULL;
        entry *object = put(r->path);
        object->size = last_size = size;
        object->crc = last_crc = crc;
        last_parts = count;
    }
    pthread_mutex_unlock(&lock);
    if (!known) return refuse(w, 404, "NoSuchUpload");
    tell_stored(more, sizeof more, crc);
    int length = snprintf(body, sizeof body,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CompleteMultipartUploadResult><Bucket>outin-sink</Bucket><Key>%s</Key>"
        "<ETag>\"%016" PRIX64 "%016" PRIX64 "\"</ETag></CompleteMultipartUploadResult>", r->path + 1, crc, crc);
    return answer(w, 200, more, "application/xml", body, (size_t)length, 0);
}

static int take_object(wire *w, const request *r) {
    char more[256];
    pthread_mutex_lock(&lock);
    entry *object = put(r->path);
    object->size = last_size = (uint64_t)r->length;
    object->crc = last_crc = r->crc;
    object_puts++;
    pthread_mutex_unlock(&lock);
    tell_stored(more, sizeof more, r->crc);
    return answer(w, 200, more, NULL, "", 0, 0);
}

static int head(wire *w, const request *r) {
    char more[512];
    pthread_mutex_lock(&lock);
    entry *object = found(r->path);
    int known = object && object->crc | object->size;
    uint64_t size = known ? object->size : 0, crc = known ? object->crc : 0;
    pthread_mutex_unlock(&lock);
    if (!known) return answer(w, 404, "Content-Length: 0\r\nx-oss-ec: 0026-00000001\r\n", NULL, "", 0, 1);
    int used = snprintf(more, sizeof more, "Content-Length: %" PRIu64 "\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n", size);
    tell_stored(more + used, sizeof more - (size_t)used, crc);
    return answer(w, 200, more, NULL, "", 0, 1);
}

/* --- the benchmark's own questions */

static int preload(const request *r) {
    char id[128];
    parameter(r->query, "uploadId", id, sizeof id);
    long long size = number(r->query, "size", 0);
    char text[64];
    parameter(r->query, "crc", text, sizeof text);
    uint64_t crc = strtoull(text, NULL, 10);
    pthread_mutex_lock(&lock);
    entry *upload = put(id);
    if (!upload->parts) upload->parts = calloc(PARTS_MAX + 1, sizeof(part));
    for (long long n = number(r->query, "from", 1); n <= number(r->query, "to", 0) && n <= PARTS_MAX; n++)
        upload->parts[n] = (part){(uint64_t)size, crc, 1};
    pthread_mutex_unlock(&lock);
    return 0;
}

static int own(wire *w, const request *r) {
    char body[1024];
    if (!strcmp(r->path, "/_/preload")) preload(r);
    pthread_mutex_lock(&lock);
    if (!strcmp(r->path, "/_/reset")) forget_all();
    int length = snprintf(body, sizeof body,
        "{\"connections\":%" PRIu64 ",\"requests\":%" PRIu64 ",\"puts\":%" PRIu64 ",\"parts\":%" PRIu64 ",\"bytes\":%" PRIu64
        ",\"first_body_at\":%.6f,\"last_body_at\":%.6f,\"last_size\":%" PRIu64 ",\"last_crc\":%" PRIu64 ",\"last_parts\":%" PRIu64 "}",
        connections, requests, object_puts, part_puts, body_bytes, (double)first_body_ns / 1e9, (double)last_body_ns / 1e9, last_size, last_crc, last_parts);
    pthread_mutex_unlock(&lock);
    return answer(w, 200, "", "application/json", body, (size_t)length, 0);
}

static int dispatch(wire *w, const request *r) {
    char action[64];
    int is_put = !strcmp(r->method, "PUT"), is_post = !strcmp(r->method, "POST");
    if (!strncmp(r->path, "/_/", 3)) return own(w, r);
    __atomic_fetch_add(&requests, 1, __ATOMIC_RELAXED);
    if (!strcmp(r->path, "/") && parameter(r->query, "Action", action, sizeof action)) return grant(w, r);
    if (think_ms && (is_put || is_post)) usleep((useconds_t)think_ms * 1000);
    if (is_put && parameter(r->query, "uploadId", action, sizeof action)) return take_part(w, r);
    if (is_put) return take_object(w, r);
    if (is_post && parameter(r->query, "uploads", action, sizeof action)) return initiate(w, r);
    if (is_post && parameter(r->query, "uploadId", action, sizeof action)) return complete(w, r);
    if (!strcmp(r->method, "GET") && parameter(r->query, "uploadId", action, sizeof action)) return list(w, r);
    if (!strcmp(r->method, "HEAD")) return head(w, r);
    if (!strcmp(r->method, "DELETE")) return answer(w, 204, "", NULL, "", 0, 1);
    return refuse(w, 400, "InvalidArgument");
}

/* --- reading */

/* Splits the head in `text`; 0, or -1 for what is no request. */
static int parse(char *text, request *r) {
    char target[20480];
    memset(r, 0, sizeof *r);
    if (sscanf(text, "%15s %20479s", r->method, target) != 2) return -1;
    char *question = strchr(target, '?');
    if (question) {
        *question = 0;
        snprintf(r->query, sizeof r->query, "%s", question + 1);
    }
    snprintf(r->path, sizeof r->path, "%.4000s", target);
    unescape(r->path);
    for (char *line = strstr(text, "\r\n"); line; line = strstr(line + 2, "\r\n")) {
        if (!strncasecmp(line + 2, "content-length:", 15)) r->length = atoll(line + 17);
        if (!strncasecmp(line + 2, "transfer-encoding:", 18)) return -1;
        if (!strncasecmp(line + 2, "connection: close", 17)) r->close = 1;
    }
    return r->length < 0 ? -1 : 0;
}

static void note_body(size_t count, int measured) {
    if (!measured || !count) return;
    int64_t never = 0, now = (int64_t)(monotonic() * 1e9);
    __atomic_compare_exchange_n(&first_body_ns, &never, now, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
    __atomic_store_n(&last_body_ns, now, __ATOMIC_RELAXED);
    __atomic_fetch_add(&body_bytes, count, __ATOMIC_RELAXED);
}

/* Serves one request whose beginning may lie in `buffer`; returns whether another may follow. */
static int serve(wire *w, char *buffer, size_t *held, char *block) {
    request r;
    char *end;
    while (!(end = memmem(buffer, *held, "\r\n\r\n", 4))) {
        if (*held == HEAD_MAX) return 0;
        ssize_t count = wire_read(w, buffer + *held, HEAD_MAX - *held);
        if (count <= 0) return 0;
        *held += (size_t)count;
    }
    end[2] = 0;
    if (parse(buffer, &r)) return 0;
    if (strcasestr(buffer, "\r\nexpect: 100-continue") && wire_write(w, "HTTP/1.1 100 Continue\r\n\r\n", 25)) return 0;
    size_t used = (size_t)(end + 4 - buffer), early = *held - used;
    if (early > (size_t)r.length) early = (size_t)r.length;
    int measured = !strcmp(r.method, "PUT");
    r.crc = crc64_update(0, buffer + used, early);
    note_body(early, measured);
    memmove(buffer, buffer + used + early, *held - used - early);
    *held -= used + early;
    for (long long left = r.length - (long long)early; left > 0;) {
        ssize_t count = wire_read(w, block, left < BLOCK ? (size_t)left : BLOCK);
        if (count <= 0) return 0;
        r.crc = crc64_update(r.crc, block, (size_t)count);
        note_body((size_t)count, measured);
        left -= count;
    }
    return !dispatch(w, &r) && !r.close;
}

static void *connection(void *given) {
    wire w = {.socket = (int)(intptr_t)given};
    wire_at_once(w.socket);
    int going = 1;
#ifdef WITH_TLS
    if (tls_context) {
        w.tls = SSL_new(tls_context);
        SSL_set_fd(w.tls, w.socket);
        going = SSL_accept(w.tls) == 1;
    }
#endif
    char *buffer = malloc(HEAD_MAX), *block = malloc(BLOCK);
    size_t held = 0;
    while (going) going = serve(&w, buffer, &held, block);
    free(buffer);
    free(block);
    wire_close(&w);
    return NULL;
}

static void *end_with_input(void *unused) {
    char byte;
    (void)unused;
    while (read(0, &byte, 1) > 0) {}
    exit(0);
}

#ifdef WITH_TLS
static void open_tls(const char *pem) {
    tls_context = SSL_CTX_new(TLS_server_method());
    if (SSL_CTX_use_certificate_chain_file(tls_context, pem) != 1 || SSL_CTX_use_PrivateKey_file(tls_context, pem, SSL_FILETYPE_PEM) != 1) {
        ERR_print_errors_fp(stderr);
        exit(1);
    }
}
#endif

int main(int count, char **words) {
    for (int i = 1; i + 1 < count; i += 2) {
        if (!strcmp(words[i], "--address")) address = words[i + 1];
        if (!strcmp(words[i], "--think")) think_ms = atoi(words[i + 1]);
#ifdef WITH_TLS
        if (!strcmp(words[i], "--tls")) open_tls(words[i + 1]);
#endif
    }
    signal(SIGPIPE, SIG_IGN);
    crc64_prepare();
    int one = 1, listening = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in at = {.sin_family = AF_INET};
    socklen_t length = sizeof at;
    inet_pton(AF_INET, address, &at.sin_addr);
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listening, (struct sockaddr *)&at, sizeof at) || listen(listening, 1024)) fail("bind");
    getsockname(listening, (struct sockaddr *)&at, &length);
    port = ntohs(at.sin_port);
    printf("{\"port\":%d}\n", port);
    fflush(stdout);
    pthread_t thread;
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setdetachstate(&small, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&small, 512 * 1024);
    pthread_create(&thread, &small, end_with_input, NULL);
    for (;;) {
        int fd = accept4(listening, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0) continue;
        __atomic_fetch_add(&connections, 1, __ATOMIC_RELAXED);
        if (pthread_create(&thread, &small, connection, (void *)(intptr_t)fd)) close(fd);
    }
}
