### The live map, beside its drawing.
map-containers = コンテナ { $count }
map-networks = ネットワーク { $count }
map-volumes = ボリューム { $count }
map-more = ほかに { $counted } あります
map-strangers = このコース以外のもの: { $counted }
