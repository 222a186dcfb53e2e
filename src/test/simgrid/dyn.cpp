// Plays a workload of transfers ("dyn" case) in SimGrid, to compare speed and finish times with VmkLab's solver.
// Written for VmkLab (Apache-2.0); links SimGrid (LGPL-2.1) and copies nothing of it. Plain FIFO links, no weights.
//
//   dyn CASE.txt.gz > finish.csv
#include <simgrid/s4u.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace sg = simgrid::s4u;

struct Flow {
    long id;
    double start, size;
    sg::Host* from;
};

struct Change {
    double time, capacity;
    sg::Link* link;
};

static std::vector<Flow> flows;
static std::vector<Change> changes;
static std::vector<double> finish;

static void fail(const char* why) {
    fprintf(stderr, "dyn: %s\n", why);
    exit(2);
}

// One host for each different route, all links of it on the way up to one sink: a route then belongs to a host.
static sg::Host* read(const char* file) {
    auto* zone = sg::create_star_zone("net");
    auto* sink = zone->create_host("sink", 1e9);
    zone->add_route(sink->get_netpoint(), nullptr, nullptr, nullptr, std::vector<sg::LinkInRoute>(), true);
    FILE* in = popen((std::string("gzip -dcf '") + file + "'").c_str(), "r");
    if (in == nullptr) fail("cannot read");
    std::map<long, sg::Link*> links;
    std::map<std::string, sg::Host*> hosts;
    char* line = nullptr;
    size_t room = 0;
    while (getline(&line, &room, in) > 0) {
        char* at = line + 1;
        if (line[0] == 'L') {
            long id = strtol(at, &at, 10);
            links[id] = zone->create_link("l" + std::to_string(id), strtod(at, &at))->set_latency(0)->seal();
        } else if (line[0] == 'F') {
            long id = strtol(at, &at, 10);
            double start = strtod(at, &at), size = strtod(at, &at), weight = strtod(at, &at), limit = strtod(at, &at);
            if (weight != 1) fail("weights are not for this program");
            // A limit is a link of the flow's own: SimGrid's direct transfers take no rate.
            auto& host = hosts[limit > 0 ? at + std::string(" limit of ") + std::to_string(id) : at];
            if (host == nullptr) {
                host = zone->create_host("h" + std::to_string(hosts.size()), 1e9);
                std::vector<sg::LinkInRoute> route;
                if (limit > 0) {
                    route.emplace_back(zone->create_link("limit" + std::to_string(id), limit)->set_latency(0)->seal());
                }
                char* end;
                for (long hop = strtol(at, &end, 10); end != at; hop = strtol(at, &end, 10)) {
                    route.emplace_back(links.at(hop));
                    at = end;
                }
                zone->add_route(host->get_netpoint(), nullptr, nullptr, nullptr, route, false);
            }
            flows.push_back({id, start, size, host});
        } else if (line[0] == 'E') {
            double time = strtod(at, &at);
            long id = strtol(at, &at, 10);
            changes.push_back({time, strtod(at, &at), links.at(id)});
        }
    }
    free(line);
    pclose(in);
    zone->seal();
    return sink;
}

int main(int argc, char** argv) {
    sg::Engine engine(&argc, argv);
    sg::Engine::set_config("network/model:CM02");
    sg::Engine::set_config("network/TCP-gamma:0");
    sg::Engine::set_config("network/crosstraffic:0");
    sg::Engine::set_config("network/latency-factor:1");
    sg::Engine::set_config("network/bandwidth-factor:1");
    sg::Engine::set_config("network/weight-S:0");
    if (argc != 2) fail("usage: dyn CASE.txt[.gz]");
    sg::Host* sink = read(argv[1]);
    finish.assign(flows.size(), -1);
    std::stable_sort(flows.begin(), flows.end(), [](const Flow& a, const Flow& b) { return a.start < b.start; });
    std::stable_sort(
        changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.time < b.time; });

    sg::Actor::create("starts", sink, [sink] {
        std::vector<sg::CommPtr> comms;
        for (size_t i = 0; i < flows.size(); i++) {
            if (flows[i].start > sg::Engine::get_clock()) sg::this_actor::sleep_until(flows[i].start);
            auto comm = sg::Comm::sendto_init(flows[i].from, sink);
            comm->set_payload_size(static_cast<uint64_t>(flows[i].size));
            comms.push_back(comm->start());
        }
        for (size_t i = 0; i < flows.size(); i++) {
            comms[i]->wait();
            finish[i] = comms[i]->get_finish_time();
        }
    });
    sg::Actor::create("changes", sink, [] {
        for (auto& change : changes) {
            if (change.time > sg::Engine::get_clock()) sg::this_actor::sleep_until(change.time);
            change.link->set_bandwidth(change.capacity);
        }
    });
    engine.run();
    printf("id,finish_s\n");
    for (size_t i = 0; i < flows.size(); i++) printf("%ld,%.10f\n", flows[i].id, finish[i]);
}
