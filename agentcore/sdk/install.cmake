# The SDK as a package of its own: find_package(agentcore) -> agentcore::sdk. Headers are those that app.h reaches.
include(CMakePackageConfigHelpers)

set(package_folder lib/cmake/agentcore)
set_target_properties(agentcore_sdk PROPERTIES EXPORT_NAME sdk)
install(TARGETS agentcore_sdk net_server base EXPORT agentcore-targets ARCHIVE DESTINATION lib COMPONENT sdk)
install(EXPORT agentcore-targets NAMESPACE agentcore:: DESTINATION ${package_folder} COMPONENT sdk)

install(FILES answer.h app.h context.h event_sink.h http_error.h ping_status.h tasks.h websocket.h
        DESTINATION include/manganize/agentcore/sdk COMPONENT sdk)
install(FILES ${PROJECT_SOURCE_DIR}/libs/net/server/request.h
        DESTINATION include/manganize/libs/net/server COMPONENT sdk)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/libs/base/ DESTINATION include/manganize/libs/base COMPONENT sdk
        FILES_MATCHING PATTERN "*.h")

configure_package_config_file(agentcoreConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/agentcoreConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/agentcoreConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/agentcoreConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/agentcoreConfigVersion.cmake
        DESTINATION ${package_folder} COMPONENT sdk)
